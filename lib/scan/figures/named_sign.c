/* scan/figures/named_sign.c - what a sign means, said behind the number: $40 US, $3 million Canadian.
 *
 * Such a word makes a form of the lexicon with the sign, US$ or Canadian $. A noun behind it would take it
 * away: a $40 US visa. */
#include "scan/figures/figures.h"

static bool ends_figure(const tael__token *behind) {
    return behind->kind == TAEL__END || behind->gap >= TAEL__LINE_BREAK ||
           tael__token_sense_of(behind, TAEL__CONTEXT, TAEL__CONTEXT_IN) != NULL ||
           (behind->links != 0 && !tael__token_links(behind, TAEL__COUNTED) &&
            !tael__token_links(behind, TAEL__DASH));
}

bool tael__read_sign_name(const tael_scan *scan, const tael__token *sign, size_t index, tael__unit *unit) {
    const tael__token *word = tael__token_at(scan, index);
    bool capital = (unsigned char)(scan->text[word->start] - 'A') < 26;
    bool letter = word->end - word->start == 1; /* $8 L/XL */
    if (word->gap != TAEL__SPACES || !capital || letter || !ends_figure(tael__token_at(scan, index + 1)))
        return false;
    const tael__sense *sense = tael__joined_sense(scan, word, false, sign, TAEL__CURRENCY);
    if (sense == NULL) sense = tael__joined_sense(scan, word, true, sign, TAEL__CURRENCY);
    if (sense == NULL) return false;
    tael__unit qualified = tael__unit_of(scan, sense);
    if (qualified.ambiguous || !tael__set_has(scan, unit->set, qualified.currency)) return false;
    *unit = qualified;
    return true;
}
