/* scan/figures/named_sign.c - what a sign means, said behind the number: $40 US, $3 million Canadian.
 *
 * Such a word makes a form of the lexicon with the sign, US$ or Canadian $. A noun behind it would take it
 * away: a $40 US visa. */
#include <string.h>

#include "scan/figures/figures.h"

enum { FORM_MAX = 24 };

static bool ends_figure(const tael__token *behind) {
    return behind->kind == TAEL__END || behind->gap >= TAEL__LINE_BREAK ||
           (behind->links != 0 && !tael__token_links(behind, TAEL__COUNTED) &&
            !tael__token_links(behind, TAEL__DASH));
}

/* The sense of the form that is the word, perhaps a space, and the sign; NULL where there is none. */
static const tael__sense *find_form(const tael_scan *scan, const tael__token *word, const tael__token *sign,
                                    bool spaced) {
    size_t head = word->end - word->start, tail = sign->end - sign->start, length = head + spaced + tail;
    char form[FORM_MAX];
    tael__match match;
    if (length > sizeof form) return NULL;
    memcpy(form, scan->text + word->start, head);
    form[head] = ' ';
    memcpy(form + head + spaced, scan->text + sign->start, tail);
    if (!tael__lexicon_match(scan->lexicon, form, length, &match) || match.length != length) return NULL;
    for (size_t i = 0; i < match.word.count; i++) {
        if (match.senses[i].role == TAEL__CURRENCY) return &match.senses[i];
    }
    return NULL;
}

bool tael__read_sign_name(const tael_scan *scan, const tael__token *sign, size_t index, tael__unit *unit) {
    const tael__token *word = tael__token_at(scan, index);
    bool capital = (unsigned char)(scan->text[word->start] - 'A') < 26;
    bool letter = word->end - word->start == 1; /* $8 L/XL */
    if (word->gap != TAEL__SPACES || !capital || letter || !ends_figure(tael__token_at(scan, index + 1))) return false;
    const tael__sense *sense = find_form(scan, word, sign, false);
    if (sense == NULL) sense = find_form(scan, word, sign, true);
    if (sense == NULL) return false;
    tael__unit qualified = tael__unit_of(scan, sense);
    if (qualified.ambiguous || !tael__set_has(scan, unit->set, qualified.currency)) return false;
    *unit = qualified;
    return true;
}
