/* scan/numbers/fractions.c - parts of one, behind a whole number or alone.
 *
 *     fraction := [ digits ] VULGAR [ of_a ]                         ½, 1½, ¾ of a million
 *               | [ digits ] FIGURE "/" FIGURE [ of_a ] scale        3/4 million, 1 1/2 million
 *     of_a     := "of" [ ARTICLE ]                                   where a scale follows
 *
 * A slash between two figures is a fraction only before a scale, or behind a whole number: 3/4 may be a date,
 * or two items of a list. A part that no decimal can write, as a third, gives no number, nor does its rest.
 */
#include "scan/numbers/numbers.h"

static const tael__sense *vulgar_at(const tael_scan *scan, size_t index) {
    return tael__token_sense_of(tael__token_at(scan, index), TAEL__NUMERAL, TAEL__VULGAR);
}

/* "of a" before a scale: the token behind it; `index` where there is none. */
static size_t over_of(const tael_scan *scan, size_t index) {
    size_t next = index;
    if (!tael__token_links(tael__token_at(scan, next), TAEL__WANTING)) return index;
    next++;
    if (tael__token_sense_of(tael__token_at(scan, next), TAEL__NUMERAL, TAEL__ARTICLE) != NULL) next++;
    return tael__scale_at(scan, next) != NULL ? next : index;
}

/* The value of a run of one ASCII digit; 0 for any other token. */
static unsigned figure_at(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    if (token->kind != TAEL__DIGITS || token->end - token->start != 1) return 0;
    return (unsigned)(scan->text[token->start] - '0');
}

static bool is_slash(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    return token->gap == TAEL__TOUCHES && token->end - token->start == 1 && scan->text[token->start] == '/';
}

/* Halves, thirds, quarters, fifths and eighths have names; others are no fractions of daily use. */
static bool is_denominator(unsigned figure) {
    return (figure >= 2 && figure <= 5) || figure == 8;
}

/* Whether n/d stands at `index`, and nothing goes on from it. */
static bool is_slashed(const tael_scan *scan, size_t index) {
    unsigned part = figure_at(scan, index), of = figure_at(scan, index + 2);
    return part > 0 && part < of && is_denominator(of) && is_slash(scan, index + 1) &&
           tael__token_at(scan, index + 2)->gap == TAEL__TOUCHES && !is_slash(scan, index + 3);
}

/* Adds thousandths to a whole number; what cannot be written so is no money. */
static void add(tael__number *number, unsigned thousandths) {
    unsigned places = 3;
    uint64_t unit = 1000;
    bool whole = tael__is_short(number) && number->mantissa.exponent == 0;
    for (; thousandths != 0 && thousandths % 10 == 0; thousandths /= 10, unit /= 10) places--;
    if (!whole || thousandths == 0) {
        number->flags |= TAEL__NO_MONEY;
        return;
    }
    uint64_t coefficient = number->mantissa.coefficient.small * unit + thousandths;
    number->mantissa = tael_decimal_from_parts(false, coefficient, -(int32_t)places);
    number->decimals = (int32_t)places;
    number->flags = (uint8_t)((number->flags | TAEL__FRACTIONAL) & ~TAEL__YEAR_LIKE);
}

static unsigned thousandths_of(unsigned part, unsigned of) {
    return 1000 * part % of == 0 ? 1000 * part / of : 0;
}

size_t tael__read_fraction(const tael_scan *scan, size_t first, size_t taken, tael__number *number) {
    size_t index = first + taken;
    bool near = taken == 0 || tael__token_at(scan, index)->gap <= TAEL__SPACES;
    const tael__sense *vulgar = vulgar_at(scan, index);
    if (vulgar != NULL && near) {
        add(number, vulgar->value);
        return over_of(scan, index + 1) - first;
    }
    if (taken == 1 && is_slashed(scan, first)) {
        size_t behind = over_of(scan, first + 3);
        if (tael__scale_at(scan, behind) == NULL) return taken;
        unsigned thousandths = thousandths_of(figure_at(scan, first), figure_at(scan, first + 2));
        *number = (tael__number){0};
        add(number, thousandths);
        return behind - first;
    }
    if (taken == 0 || !near || !is_slashed(scan, index)) return taken;
    bool ends = (tael__token_at(scan, index + 3)->roles & TAEL__CURRENCY) != 0;
    if (!ends && tael__scale_at(scan, index + 3) == NULL) return taken;
    add(number, thousandths_of(figure_at(scan, index), figure_at(scan, index + 2)));
    return index + 3 - first;
}
