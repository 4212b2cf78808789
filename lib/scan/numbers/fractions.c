/* scan/numbers/fractions.c - parts of one, behind a whole number or alone.
 *
 *     fraction := [ digits joint ] VULGAR [ of_a ]                   ½, 1½, ¾ of a million
 *               | [ digits joint ] FIGURE "/" FIGURE [ of_a ] scale  3/4 million, 1 1/2 million
 *               | FIGURE "/" FIGURE unit                             1/2 cent
 *               | [ count WITH ] count PARTS count scale               四分之三亿, 一又四分之三亿
 *               | count WITH FIGURE "/" FIGURE [ scale ]               1又1/2亿
 *     joint    := [ "-" | "and" ]                                    4-1/2, 4 and 1/2
 *     of_a     := "of" [ ARTICLE ]                                   where a scale follows
 *
 * A slash between two figures is a fraction only before a scale or an English name, or behind a whole number:
 * 3/4 may be a date, or two items of a list. A part that no decimal can write, as a third, gives no number,
 * nor does its rest.
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

static bool is_whole(const tael__number *number) {
    return tael__is_short(number) && number->mantissa.exponent == 0;
}

/* Adds thousandths to a whole number; what cannot be written so is no money. */
static void add(tael__number *number, unsigned thousandths) {
    unsigned places = 3;
    uint64_t unit = 1000;
    bool whole = is_whole(number);
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

/* 4|-|1/2, 4 |and| 1/2: the token of the fraction behind digits, over what joins the two. */
static size_t over_joint(const tael_scan *scan, size_t first, size_t index) {
    const tael__token *joint = tael__token_at(scan, index);
    const tael__token *behind = tael__token_at(scan, index + 1);
    bool hyphen = tael__token_links(joint, TAEL__DASH) && joint->gap == TAEL__TOUCHES &&
                  behind->gap == TAEL__TOUCHES && !is_slash(scan, first - 1);
    bool word = tael__token_links(joint, TAEL__AND) && (joint->flags & TAEL__ALPHABETIC) != 0;
    return (hyphen || word) && behind->gap <= TAEL__SPACES ? index + 1 : index;
}

/* Whether no noun stands at `index` that a fraction before it measures: $5 1/2 pint. */
static bool ends_there(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    if (token->kind == TAEL__END || token->gap >= TAEL__LINE_BREAK) return true;
    if (tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_PER_SHARE) != NULL) return true;
    return token->links != 0 && !tael__token_links(token, TAEL__COUNTED) &&
           !tael__token_links(token, TAEL__DASH) && (token->roles & TAEL__UNIT) == 0;
}

/* Whether what stands behind the fraction, or a currency before its number, says that it is one: $5-1/2, $5
 * 1/2 a share. */
static bool is_said(const tael_scan *scan, size_t first, size_t joint, size_t behind) {
    bool hyphen = tael__token_links(tael__token_at(scan, joint), TAEL__DASH);
    bool priced = (tael__token_at(scan, first - 1)->roles & TAEL__CURRENCY) != 0 &&
                  (hyphen || ends_there(scan, behind));
    return priced || (tael__token_at(scan, behind)->roles & TAEL__CURRENCY) != 0 ||
           tael__scale_at(scan, behind) != NULL;
}

/* The English name of a currency behind a fraction: 1/2| cent; NULL where there is none, or another before.
 */
static const tael__token *name_behind(const tael_scan *scan, size_t first) {
    const tael__token *name = tael__token_at(scan, first + 3), *before = tael__token_at(scan, first - 1);
    const tael__sense *unit = tael__token_sense(name, TAEL__CURRENCY);
    bool named = unit != NULL && (unit->flags & TAEL__BEHIND) != 0 && (name->flags & TAEL__ALPHABETIC) != 0;
    bool listed = (before->roles & TAEL__CURRENCY) != 0 || is_slash(scan, first - 1);
    return named && name->gap == TAEL__SPACES && !listed ? name : NULL;
}

/* A fraction alone; 0 where a slash stands for something else. What half a pound is, is no money. */
static size_t read_slashed(const tael_scan *scan, size_t first, tael__number *number) {
    size_t behind = over_of(scan, first + 3);
    const tael__token *name = name_behind(scan, first);
    bool scaled = tael__scale_at(scan, behind) != NULL;
    if (!scaled && name == NULL) return 0;
    *number = (tael__number){0};
    add(number, thousandths_of(figure_at(scan, first), figure_at(scan, first + 2)));
    if (!scaled && (name->roles & TAEL__UNIT) != 0) number->flags |= TAEL__NO_MONEY;
    return behind - first;
}

size_t tael__read_fraction(const tael_scan *scan, size_t first, size_t taken, tael__number *number) {
    size_t joint = first + taken, index = taken != 0 ? over_joint(scan, first, joint) : first;
    bool near = taken == 0 || tael__token_at(scan, joint)->gap <= TAEL__SPACES;
    const tael__sense *vulgar = vulgar_at(scan, index);
    if (vulgar != NULL && near) {
        add(number, vulgar->value);
        return over_of(scan, index + 1) - first;
    }
    if (taken == 1 && is_slashed(scan, first)) {
        size_t slashed = read_slashed(scan, first, number);
        return slashed != 0 ? slashed : taken;
    }
    if (taken == 0 || !near || !is_slashed(scan, index)) return taken;
    if (!is_said(scan, first, joint, index + 3)) return taken;
    add(number, thousandths_of(figure_at(scan, index), figure_at(scan, index + 2)));
    return index + 3 - first;
}

/* --- With words between the parts: 分之, 又 ------------------------------------------------------------- */

/* Numerators and denominators beyond this are no fractions of daily use. */
enum { COUNT_MAX = 1000 };

static bool joins(const tael_scan *scan, size_t index, uint8_t kind) {
    const tael__token *token = tael__token_at(scan, index);
    return token->gap <= TAEL__SPACES && tael__token_sense_of(token, TAEL__NUMERAL, kind) != NULL;
}

/* Digits, or Chinese characters, with the scales behind them. */
static size_t read_count(tael_scan *scan, size_t index, tael__number *number, tael_status *status) {
    const tael__token *token = tael__token_at(scan, index);
    size_t taken = 0;
    *number = (tael__number){0};
    if (token->kind == TAEL__DIGITS) {
        taken = tael__read_digits(scan, index, number, status);
        if (taken == 0 || (number->flags & TAEL__NO_MONEY) != 0) return taken;
    } else if ((token->roles & TAEL__NUMERAL) == 0 || (token->flags & TAEL__HAN) == 0) {
        return 0;
    }
    return tael__read_chinese(scan, index, taken, number, status);
}

/* The count that a number says; 0 where it says more, or less. */
static unsigned count_of(const tael__number *number) {
    bool plain = is_whole(number) && (number->flags & (TAEL__NO_MONEY | TAEL__PAIR)) == 0;
    return plain && number->mantissa.coefficient.small <= COUNT_MAX
               ? (unsigned)number->mantissa.coefficient.small
               : 0;
}

/* Makes so many parts of one, of the numerator's scale, from the numerator. */
static void divide(tael__number *numerator, const tael__number *denominator, uint64_t whole) {
    unsigned part = count_of(numerator), of = denominator->power == 0 ? count_of(denominator) : 0;
    bool scaled = numerator->scales != 0 && numerator->scales != TAEL__COMPLETE;
    numerator->mantissa = tael_decimal_from_parts(false, whole, 0);
    add(numerator, scaled && of != 0 ? thousandths_of(part, of) : 0);
}

/* 1又|1/2亿 */
static size_t add_slashed(tael_scan *scan, size_t first, size_t index, tael__number *number,
                          tael_status *status) {
    size_t taken = index + 3 - first;
    add(number, thousandths_of(figure_at(scan, index), figure_at(scan, index + 2)));
    return (number->flags & TAEL__NO_MONEY) != 0 ? taken
                                                 : tael__read_chinese(scan, first, taken, number, status);
}

size_t tael__read_divided(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                          tael_status *status) {
    size_t index = first + taken;
    uint64_t whole = 0;
    tael__number denominator = *number, numerator;
    if (taken != 0 && joins(scan, index, TAEL__WITH) && number->power == 0 && count_of(number) != 0) {
        if (is_slashed(scan, index + 1)) return add_slashed(scan, first, index + 1, number, status);
        whole = count_of(number);
        index++;
        index += read_count(scan, index, &denominator, status);
    }
    if (!joins(scan, index, TAEL__PARTS)) return taken;
    size_t behind = read_count(scan, index + 1, &numerator, status);
    if (behind == 0) return taken;
    divide(&numerator, &denominator, whole);
    *number = numerator;
    return index + 1 + behind - first;
}
