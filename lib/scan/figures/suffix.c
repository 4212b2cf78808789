/* scan/figures/suffix.c - the letter of a scale behind a space: $445 M, 5 M EUR.
 *
 * Such a letter may be anything else, an initial, a size, the next item's label. So a currency must be there,
 * and what follows must let it be a scale. */
#include "scan/figures/figures.h"

/* How far back the bracket is looked for that a letter may stand in: (up to $5 M). */
enum { BRACKET_REACH = 24 };

static bool closes_bracket(const tael_scan *scan, size_t close) {
    for (size_t i = 1; i <= BRACKET_REACH; i++) {
        const tael__token *token = tael__token_at(scan, close - i);
        if (token->kind == TAEL__END || tael__token_links(token, TAEL__CLOSE)) return false; /* $5 B) $6 */
        if (tael__token_links(token, TAEL__OPEN)) return true;
    }
    return false;
}

/* Of a unit that is one letter, M/L are sizes. */
static bool is_unit(const tael__token *token) {
    return (token->roles & TAEL__UNIT) != 0 && token->end - token->start > 1;
}

/* What touches a letter of a scale behind it: an end, "/yr", "-$10 K"; but M.R.P., M/L, M-16. */
static bool may_touch(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index), *behind = tael__token_at(scan, index + 1);
    if (tael__token_links(token, TAEL__CLOSE)) return closes_bracket(scan, index);
    if (tael__token_links(token, TAEL__STOP)) return behind->gap != TAEL__TOUCHES;
    if (tael__token_links(token, TAEL__DASH)) return (behind->roles & TAEL__CURRENCY) != 0;
    if (tael__token_links(token, TAEL__PER)) return is_unit(behind);
    return tael__token_links(token, TAEL__COMMA) || tael__token_links(token, TAEL__COLON) ||
           (token->roles & TAEL__APPROXIMATION) != 0;
}

/* Whether a letter behind a space is a scale by what follows: no number, and behind a small letter no noun,
 * of which it may be a part or a measure: 5 m cable. */
static bool may_follow(const tael_scan *scan, const tael__token *letter, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    if (token->kind == TAEL__END || token->gap >= TAEL__LINE_BREAK) return true;
    if (token->gap == TAEL__TOUCHES) return may_touch(scan, index);
    if (token->kind == TAEL__NUMBER || token->kind == TAEL__DIGITS) return false;
    return (letter->flags & TAEL__CAPITALS) != 0 ||
           (token->links != 0 && !tael__token_links(token, TAEL__COUNTED)) ||
           (token->roles & TAEL__CURRENCY) != 0;
}

/* A currency behind the letter, or before the number that a dash joins to this one: $5–7 M. */
static bool is_named_elsewhere(const tael_scan *scan, size_t letter) {
    const tael__token *behind = tael__token_at(scan, letter + 1);
    if (behind->gap <= TAEL__SPACES &&
        tael__token_sense_of(behind, TAEL__CURRENCY, TAEL__CURRENCY_CODE) != NULL)
        return true;
    size_t number = letter - 1;
    return tael__token_links(tael__token_at(scan, number - 1), TAEL__DASH) &&
           tael__number_at(scan, number - 2) != NULL &&
           (tael__token_at(scan, number - 3)->roles & TAEL__CURRENCY) != 0;
}

const tael__sense *tael__spaced_suffix(const tael_scan *scan, size_t index, bool named) {
    const tael__token *letter = tael__token_at(scan, index);
    const tael__sense *suffix = tael__token_sense_of(letter, TAEL__SCALE, TAEL__SCALE_SUFFIX);
    if (suffix == NULL || letter->gap != TAEL__SPACES) return NULL;
    if (!named && !is_named_elsewhere(scan, index)) return NULL;
    return may_follow(scan, letter, index + 1) ? suffix : NULL;
}
