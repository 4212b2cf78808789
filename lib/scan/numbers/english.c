/* scan/numbers/english.c - numbers in English words, and scale words behind digits.
 *
 *     number     := part { [ "," | "and" ] part } [ "point" { digit } | "and" hundredths ]
 *     part       := ( digits [ and_half ] | small | fraction ) { scale } [ and_half ]
 *     small      := below_100 | [ below_100 | "a" ] "hundred" [ [ "and" ] below_100 ]
 *     below_100  := digit | teen | tens [ "-" digit ]
 *     fraction   := [ small "and" ] [ "a" | digit ] ( "half" | "quarter" ) [ "of" ] [ "a" ]
 *     and_half   := "and" [ "a" | digit ] ( "half" | "quarter" )
 *     hundredths := FIGURE FIGURE "/100" | "no/100"
 *
 * Each part is of a smaller scale than the last. A scale follows a fraction, or behind a whole number a
 * currency; a currency follows the hundredths or stands before the number, and follows the half behind a
 * scale, which is one of that scale: a million and a half dollars. Hyphens may stand between the words.
 *
 * The sum is kept as a whole number of 10^-fraction. */
#include "scan/numbers/numbers.h"

typedef struct english_sum {
    tael_scan *scan;
    size_t first;       /* the number's first token; what stands before it does not matter */
    size_t next;        /* the token to read next */
    tael__wide total;   /* of the parts before this one, in units */
    tael__wide part;    /* this part's digits */
    unsigned fraction;  /* how many of them stand behind the mark */
    int32_t power;      /* of this part's scale words */
    uint32_t scales;    /* those, packed as in tael__number */
    int32_t last_power; /* of the part before; the next must be smaller */
    bool several;       /* more than one part */
    bool too_large;     /* a sum of more than 128 bits: no number */
} english_sum;

/* value x 10^power, which is to be added to the sum. */
static tael__wide scaled(english_sum *sum, tael__wide value, unsigned power) {
    bool fits = power <= TAEL__WIDE_DIGITS && value <= ~(tael__wide)0 / tael__power_of_ten(power) / 2;
    sum->too_large = sum->too_large || !fits;
    return fits ? value * tael__power_of_ten(power) : 0;
}

/* --- Single words ---------------------------------------------------------------------------------- */

/* Whether token `index` is a numeral of this kind in Latin script that goes on from the token before. */
static const tael__sense *numeral(const english_sum *sum, size_t index, uint8_t kind) {
    const tael__token *token = tael__token_at(sum->scan, index);
    bool goes_on = token->gap != TAEL__APART || index == sum->first;
    if (!goes_on || (token->flags & TAEL__ALPHABETIC) == 0) return NULL;
    return tael__token_sense_of(token, TAEL__NUMERAL, kind);
}

static bool is_hyphen(const english_sum *sum, size_t index) {
    const tael__token *token = tael__token_at(sum->scan, index);
    const tael__token *behind = tael__token_at(sum->scan, index + 1);
    return token->gap == TAEL__TOUCHES && behind->gap == TAEL__TOUCHES &&
           tael__token_links(token, TAEL__DASH);
}

/* The token behind `index`, over a hyphen that joins the two. */
static size_t over_hyphen(const english_sum *sum, size_t index) {
    return is_hyphen(sum, index) ? index + 1 : index;
}

static const tael__sense *scale_word(const english_sum *sum, size_t index) {
    const tael__sense *sense = tael__scale_at(sum->scan, index);
    return sense != NULL && sense->kind != TAEL__SCALE_HAN ? sense : NULL;
}

/* --- small ------------------------------------------------------------------------------------------ */

static bool read_below_100(english_sum *sum, unsigned *value) {
    const tael__sense *sense = numeral(sum, sum->next, TAEL__TENS);
    if (sense != NULL) {
        size_t behind = over_hyphen(sum, sum->next + 1);
        const tael__sense *digit = numeral(sum, behind, TAEL__DIGIT);
        *value = sense->value + (digit != NULL ? digit->value : 0u);
        sum->next = digit != NULL ? behind + 1 : sum->next + 1;
        return true;
    }
    sense = numeral(sum, sum->next, TAEL__TEEN);
    if (sense == NULL) sense = numeral(sum, sum->next, TAEL__DIGIT);
    if (sense == NULL && sum->next == sum->first) sense = numeral(sum, sum->next, TAEL__ZERO);
    if (sense == NULL) return false;
    *value = sense->value;
    sum->next++;
    return true;
}

/* "and", where a number below 100 follows it. */
static void read_rest_of_hundred(english_sum *sum, unsigned *value) {
    size_t before = sum->next;
    unsigned rest;
    sum->next = over_hyphen(sum, sum->next);
    if (tael__token_links(tael__token_at(sum->scan, sum->next), TAEL__AND)) sum->next++;
    if (read_below_100(sum, &rest) && numeral(sum, over_hyphen(sum, sum->next), TAEL__HUNDRED) == NULL) {
        *value += rest;
    } else {
        sum->next = before;
    }
}

static bool read_small(english_sum *sum, unsigned *value) {
    size_t before = sum->next;
    bool counted = read_below_100(sum, value);
    if (!counted && numeral(sum, sum->next, TAEL__ARTICLE) != NULL) {
        *value = 1;
        sum->next++;
    }
    size_t behind = over_hyphen(sum, sum->next);
    if (sum->next != before && numeral(sum, behind, TAEL__HUNDRED) != NULL) {
        *value *= 100;
        sum->next = behind + 1;
        read_rest_of_hundred(sum, value);
        return true;
    }
    if (!counted && scale_word(sum, behind) == NULL) sum->next = before;
    return sum->next != before;
}

/* --- fraction --------------------------------------------------------------------------------------- */

/* What may follow a fraction. "$20 and half a million shares" are two: digits are joined to no OF_SCALE. */
enum ending { SCALE = 1, OF_SCALE = 2, CURRENCY = 4 };

static void add_fraction(english_sum *sum, unsigned count, unsigned of) {
    unsigned hundredths = count * 100 / of;
    unsigned places = hundredths % 10 == 0 ? 1 : 2;
    sum->part = sum->part * tael__power_of_ten(places) + (places == 1 ? hundredths / 10 : hundredths);
    sum->fraction += places;
}

/* "of a" before a scale. */
static size_t over_of(const english_sum *sum, size_t index) {
    if (tael__token_links(tael__token_at(sum->scan, index), TAEL__WANTING)) index++;
    return numeral(sum, index, TAEL__ARTICLE) != NULL ? index + 1 : index;
}

/* Adds "half" or "three quarters" to the part, where one of `endings` follows. */
static bool read_fraction(english_sum *sum, unsigned endings) {
    size_t next = sum->next;
    unsigned count = 1;
    const tael__sense *digit = numeral(sum, next, TAEL__DIGIT);
    if (digit != NULL) count = digit->value;
    if (digit != NULL || numeral(sum, next, TAEL__ARTICLE) != NULL) next = over_hyphen(sum, next + 1);
    const tael__sense *fraction = numeral(sum, next, TAEL__FRACTION);
    if (fraction == NULL || (fraction->value != 2 && fraction->value != 4)) return false;
    size_t behind = over_hyphen(sum, ++next);
    size_t scale = (endings & OF_SCALE) != 0 ? over_of(sum, behind) : behind;
    if ((endings & SCALE) != 0 && scale_word(sum, scale) != NULL)
        next = scale;
    else if ((endings & CURRENCY) == 0 || (tael__token_at(sum->scan, behind)->roles & TAEL__CURRENCY) == 0)
        return false;
    add_fraction(sum, count, fraction->value);
    sum->next = next;
    return true;
}

/* two |and a half| */
static bool read_joined_fraction(english_sum *sum, unsigned endings) {
    size_t before = sum->next, joint = over_hyphen(sum, before);
    const tael__token *word = tael__token_at(sum->scan, joint);
    if (!tael__token_links(word, TAEL__AND) || word->gap == TAEL__APART) return false;
    sum->next = over_hyphen(sum, joint + 1);
    if (read_fraction(sum, endings)) return true;
    sum->next = before;
    return false;
}

/* "point five", digit by digit. */
static void read_point(english_sum *sum) {
    if (numeral(sum, sum->next, TAEL__POINT) == NULL) return;
    size_t next = sum->next + 1;
    for (; sum->fraction < 9; next++) {
        const tael__sense *digit = numeral(sum, next, TAEL__DIGIT);
        if (digit == NULL) digit = numeral(sum, next, TAEL__ZERO);
        if (digit == NULL) break;
        sum->part = sum->part * 10 + digit->value;
        sum->fraction++;
        sum->next = next + 1;
    }
}

/* --- part ------------------------------------------------------------------------------------------- */

static void read_scales(english_sum *sum) {
    for (;;) {
        size_t index = over_hyphen(sum, sum->next);
        const tael__sense *scale = scale_word(sum, index);
        if (scale == NULL || sum->power + scale->power > 30) return;
        sum->power += scale->power;
        sum->scales = sum->scales << 8 | (uint32_t)(scale->power & 0xFF);
        sum->next = index + 1;
    }
}

static bool read_spelled_part(english_sum *sum) {
    size_t before = sum->next;
    unsigned small = 0;
    sum->part = 0;
    sum->fraction = 0;
    sum->power = 0;
    sum->scales = 0;
    if (!read_fraction(sum, SCALE | OF_SCALE)) {
        if (!read_small(sum, &small)) return false;
        sum->part = small;
        size_t behind = sum->next;
        read_point(sum);
        if (behind == sum->next) read_joined_fraction(sum, SCALE | OF_SCALE | CURRENCY);
    }
    read_scales(sum);
    if (sum->power != 0 && sum->fraction == 0) read_joined_fraction(sum, CURRENCY);
    return sum->next != before;
}

/* Digits with a scale, or right before their currency, as a later part: "2 million 300 thousand". */
static bool read_digits_part(english_sum *sum, tael_status *status) {
    tael__number number;
    size_t taken = tael__read_digits(sum->scan, sum->next, &number, status);
    if (taken == 0 || !tael__is_short(&number) || number.flags != 0) return false;
    const tael__token *behind = tael__token_at(sum->scan, sum->next + taken);
    bool ends = (behind->roles & TAEL__CURRENCY) != 0 && behind->gap == TAEL__SPACES;
    if (!ends && scale_word(sum, over_hyphen(sum, sum->next + taken)) == NULL) return false;
    sum->part = number.mantissa.coefficient.small;
    sum->fraction = 0;
    sum->power = 0;
    sum->scales = 0;
    sum->next += taken;
    read_scales(sum);
    return true;
}

/* Whether what was just read goes on below the part before it. */
static bool is_smaller(const english_sum *sum) {
    english_sum value = {.too_large = false}, bound = {.too_large = false};
    tael__wide part = scaled(&value, sum->part, (unsigned)sum->power);
    tael__wide before = scaled(&bound, 1, (unsigned)sum->last_power + sum->fraction);
    bool whole = sum->fraction == 0 || sum->power == 0; /* a fraction ends the number */
    return whole && !value.too_large && (bound.too_large || part < before);
}

/* One more part behind the ones read; everything is as before where there is none. */
static bool read_next_part(english_sum *sum, bool digits, tael_status *status) {
    english_sum saved = *sum;
    const tael__token *joint = tael__token_at(sum->scan, sum->next);
    if (sum->power < 2 || sum->fraction > (unsigned)sum->power || joint->gap == TAEL__APART) return false;
    sum->total += scaled(sum, sum->part, (unsigned)sum->power - sum->fraction);
    sum->last_power = sum->power;
    sum->several = true;
    bool comma = tael__token_links(joint, TAEL__COMMA) && joint->gap == TAEL__TOUCHES;
    if (comma) joint = tael__token_at(sum->scan, ++sum->next);
    if (tael__token_links(joint, TAEL__AND) || is_hyphen(sum, sum->next)) sum->next++;
    bool plain = sum->next == saved.next;
    bool read = digits ? plain && read_digits_part(sum, status) : read_spelled_part(sum);
    if (read && is_smaller(sum)) return true;
    *sum = saved;
    return false;
}

/* --- number ----------------------------------------------------------------------------------------- */

static tael_status finish(english_sum *sum, tael__number *number) {
    number->decimals = (int32_t)sum->fraction;
    number->power = sum->power;
    number->scales = sum->scales;
    if (!sum->several) return tael__decimal_from_wide(sum->scan, sum->part, sum->fraction, &number->mantissa);
    sum->total = scaled(sum, sum->total, sum->fraction) + scaled(sum, sum->part, (unsigned)sum->power);
    if (sum->too_large) number->flags |= TAEL__NO_MONEY;
    number->decimals = (int32_t)sum->fraction - sum->power;
    number->power = 0;
    if (number->scales == 0) number->scales = TAEL__COMPLETE;
    return tael__decimal_from_wide(sum->scan, sum->total, sum->fraction, &number->mantissa);
}

/* six thousand |point five|: places behind a number that has its scales. */
static void read_last_point(english_sum *sum) {
    size_t before = sum->next;
    english_sum whole = *sum;
    if (sum->fraction != 0 || sum->power == 0) return;
    sum->total += scaled(sum, sum->part, (unsigned)sum->power);
    sum->part = 0;
    sum->power = 0;
    sum->scales = 0;
    sum->several = true;
    read_point(sum);
    if (sum->next == before) *sum = whole;
}

/* one thousand |and 56/100| dollars, as on a cheque. */
static void read_hundredths(english_sum *sum) {
    unsigned count;
    size_t taken = tael__joined_hundredths(sum->scan, sum->first, sum->next, &count);
    if (taken == 0 || sum->fraction > (unsigned)sum->power) return;
    sum->total += scaled(sum, sum->part, (unsigned)sum->power - sum->fraction);
    sum->part = count;
    sum->fraction = 2;
    sum->power = 0;
    sum->scales = 0;
    sum->several = true;
    sum->next += taken;
}

/* $1,000 |and 56/100| */
static void read_hundredths_of_digits(english_sum *sum, tael__number *number) {
    unsigned count;
    if (sum->power != 0 || !tael__is_short(number) || number->mantissa.exponent != 0) return;
    size_t taken = tael__joined_hundredths(sum->scan, sum->first, sum->next, &count);
    if (taken == 0) return;
    number->mantissa = tael_decimal_from_parts(false, number->mantissa.coefficient.small * 100 + count, -2);
    number->decimals = 2;
    number->flags |= TAEL__FRACTIONAL;
    sum->next += taken;
}

static bool is_numeral(const english_sum *sum, size_t index) {
    return numeral(sum, index, TAEL__DIGIT) != NULL || numeral(sum, index, TAEL__TEEN) != NULL ||
           numeral(sum, index, TAEL__TENS) != NULL || numeral(sum, index, TAEL__ZERO) != NULL;
}

/* In "two |five-dollar| notes": the most tokens of the second number. */
enum { JOINED_TOKENS = 4 };

/* nineteen |eighty-four|: a run of number words that is no number. But "two five-dollar notes" are two. */
static bool read_malformed(english_sum *sum) {
    size_t first = over_hyphen(sum, sum->next), next = first;
    if (!is_numeral(sum, next)) return false;
    while (is_numeral(sum, next) || scale_word(sum, next) != NULL ||
           numeral(sum, next, TAEL__HUNDRED) != NULL)
        next = over_hyphen(sum, next + 1);
    bool joined = tael__token_links(tael__token_at(sum->scan, next - 1), TAEL__DASH);
    bool joins_currency = joined && (tael__token_at(sum->scan, next)->roles & TAEL__CURRENCY) != 0;
    if (joins_currency && next - first <= JOINED_TOKENS) return false;
    sum->next = joined ? next - 1 : next;
    return true;
}

static size_t read_spelled(english_sum *sum, size_t first, tael__number *number, tael_status *status) {
    *number = (tael__number){.flags = TAEL__SPELLED};
    if (numeral(sum, first, TAEL__VAGUE) != NULL) {
        sum->next++;
        read_spelled_part(sum);
        read_scales(sum);
        number->flags |= TAEL__NO_MONEY;
        return sum->next - first;
    }
    if (!read_spelled_part(sum)) return 0;
    while (read_next_part(sum, false, status)) {
    }
    read_last_point(sum);
    read_hundredths(sum);
    *status = finish(sum, number);
    if (read_malformed(sum)) number->flags |= TAEL__NO_MONEY;
    return sum->next - first;
}

/* 2 |and a half| million, 1 million |and a half|: what a fraction in words adds to whole digits. */
static void read_fraction_of_digits(english_sum *sum, tael__number *number, unsigned endings) {
    if (!tael__is_short(number) || number->mantissa.exponent != 0) return;
    sum->part = number->mantissa.coefficient.small;
    if (!read_joined_fraction(sum, endings)) return;
    number->mantissa = tael_decimal_from_parts(false, (uint64_t)sum->part, -(int32_t)sum->fraction);
    number->decimals = (int32_t)sum->fraction;
    number->flags = TAEL__FRACTIONAL;
}

/* 120|-plus| billion */
static void read_more(english_sum *sum, tael__number *number) {
    const tael__sense *more = tael__more_at(sum->scan, sum->next);
    if (more == NULL) return;
    number->approximation = more->kind;
    sum->next++;
}

/* Scale words behind digits; "hundred" is one there. */
static size_t scale_digits(english_sum *sum, size_t first, tael__number *number, tael_status *status) {
    read_more(sum, number);
    if (tael__is_credit(sum->scan, sum->next, number->decimals)) return sum->next - first;
    read_fraction_of_digits(sum, number, SCALE | CURRENCY);
    if (numeral(sum, over_hyphen(sum, sum->next), TAEL__HUNDRED) != NULL) {
        sum->next = over_hyphen(sum, sum->next) + 1;
        sum->power = 2;
        sum->scales = 2;
    }
    read_scales(sum);
    if (sum->power != 0) read_fraction_of_digits(sum, number, CURRENCY);
    read_hundredths_of_digits(sum, number);
    if (tael__is_short(number) && sum->power > -number->mantissa.exponent) {
        sum->part = number->mantissa.coefficient.small;
        sum->fraction = (unsigned)-number->mantissa.exponent;
        while (read_next_part(sum, true, status)) {
        }
    }
    if (sum->several) {
        number->flags = 0;
        *status = finish(sum, number);
    } else {
        number->power = sum->power;
        number->scales = sum->scales;
        if (sum->power != 0) number->flags &= (uint8_t)~TAEL__YEAR_LIKE;
    }
    return sum->next - first;
}

size_t tael__read_english(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                          tael_status *status) {
    english_sum sum = {.scan = scan, .first = first, .next = first + taken};
    return taken == 0 ? read_spelled(&sum, first, number, status) : scale_digits(&sum, first, number, status);
}
