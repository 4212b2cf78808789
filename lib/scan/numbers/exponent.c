/* scan/numbers/exponent.c - scientific notation: 1.5e9, 1.5E+9.
 *
 *     scientific := digits ( "e" | "E" ) [ "+" | "-" ] FIGURE { FIGURE }        all of it touching
 *
 * The exponent is a whole number of at most three figures; with any other, the number is none. */
#include "scan/numbers/numbers.h"

enum { EXPONENT_MAX = 999 };

static bool is_letter_e(const tael_scan *scan, const tael__token *token) {
    return token->gap == TAEL__TOUCHES && token->end - token->start == 1 &&
           (scan->text[token->start] | 0x20) == 'e';
}

/* Whether a sign stands at `index`, its digits touching it. */
static bool is_sign(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    return token->gap == TAEL__TOUCHES && (token->roles & TAEL__SIGN) != 0 &&
           (token->flags & TAEL__ALPHABETIC) == 0;
}

size_t tael__read_exponent(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                           tael_status *status) {
    size_t index = first + taken;
    if (taken == 0 || !is_letter_e(scan, tael__token_at(scan, index))) return taken;
    const tael__token *sign = tael__token_at(scan, ++index);
    bool negative = is_sign(scan, index) && tael__token_sense_of(sign, TAEL__SIGN, TAEL__MINUS) != NULL;
    if (is_sign(scan, index)) index++;
    const tael__token *digits = tael__token_at(scan, index);
    if (digits->kind != TAEL__DIGITS || digits->gap != TAEL__TOUCHES) return taken;
    tael__number exponent;
    size_t behind = tael__read_digits(scan, index, &exponent, status);
    bool whole = (exponent.flags & ~TAEL__YEAR_LIKE) == 0 && exponent.mantissa.limb_count == 0 &&
                 exponent.mantissa.coefficient.small <= EXPONENT_MAX;
    if (!whole) number->flags |= TAEL__NO_MONEY;
    if (whole) number->power = (int32_t)exponent.mantissa.coefficient.small * (negative ? -1 : 1);
    number->scales = TAEL__COMPLETE;
    number->flags &= (uint8_t)~TAEL__YEAR_LIKE;
    return index + behind - first;
}
