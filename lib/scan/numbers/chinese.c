/* scan/numbers/chinese.c - numbers in Chinese characters, and what characters do behind digits.
 *
 *     number   := section { scale [ section ] }                   scale: 万 亿 兆, 万亿
 *     section  := { [ digit ] multiplier } [ 廿 ] [ "零" ] [ digit ]      multiplier: 十 百 千
 *               | digit { digit | "零" }                          二〇〇, 一五〇〇: a zero is among them
 *     digit    := 一 … 九 | 两 | run of Arabic digits | pair
 *     pair     := two neighbours: 八九亿 is from 8 to 9 亿
 *     decimal  := section "点" digit { digit }
 *
 * A digit that ends a number right behind a multiplier or scale is a tenth of it: 两万三 is 23000. 余, 多
 * and 几 may stand behind any numeral and make it "over". A scale lifts all that is smaller than
 * itself: 一万五千亿 is 15000 x 10^8, 1亿2千万 is 10^8 + 2000 x 10^4.
 *
 * Every sum is kept twice, for the two ends of a pair; without one both are the same. */
#include "scan/numbers/numbers.h"

/* So many digits one by one are a number, more are a code. */
enum { POSITIONAL_DIGITS = 8 };

typedef struct chinese_sum {
    tael_scan *scan;
    size_t first, next;    /* the number's first token, and the one to read next */
    tael__wide total[2];   /* sections that a scale has closed */
    tael__wide section[2]; /* of the open section, what multipliers have closed */
    tael__wide part[2];    /* what the last scale added to the total */
    tael__wide digit[2];   /* the open digit */
    unsigned fraction;     /* places behind the mark; all sums are in units of 10^-fraction */
    int32_t power;         /* of the scales, and multipliers behind Arabic digits, of the last part */
    uint32_t scales;       /* those of the last part, packed as in tael__number */
    int32_t tenth;         /* power of what a last digit is counted in */
    int32_t lowest;        /* of the last scale that closed a section; the next is smaller or lifts all */
    int32_t above;         /* of the one before it; 0 where it lifted all */
    unsigned multiplier;   /* the last one of the open section; the next must be smaller */
    unsigned parts;        /* sections and digits that were closed by a scale */
    bool has_digit, arabic, any, zero, pair, spelled, vague;
    bool positional, zeros; /* digits one by one, zeros among them: 二〇〇 */
    bool malformed;         /* 二〇〇百 */
    uint8_t approximation;
} chinese_sum;

static const tael__token *token_at(const chinese_sum *sum) {
    return tael__token_at(sum->scan, sum->next);
}

/* --- Closing what is open --------------------------------------------------------------------------- */

static void close_digit(chinese_sum *sum, tael__wide factor) {
    for (int end = 0; end < 2; end++) {
        sum->section[end] += sum->digit[end] * factor;
        sum->digit[end] = 0;
    }
    sum->has_digit = false;
}

/* All that is smaller than the scale is counted in it. */
static void close_section(chinese_sum *sum, int32_t power) {
    tael__wide unit = tael__power_of_ten((unsigned)power + sum->fraction);
    close_digit(sum, 1);
    for (int end = 0; end < 2; end++) {
        tael__wide smaller = sum->total[end] % unit;
        sum->part[end] = (smaller + sum->section[end]) * tael__power_of_ten((unsigned)power);
        sum->total[end] += sum->part[end] - smaller;
        sum->section[end] = 0;
    }
    sum->multiplier = 10000;
}

/* --- Numerals ---------------------------------------------------------------------------------------- */

/* 八九, 三五: what people say for "eight or nine", "three to five". */
static bool is_pair(tael__wide first, tael__wide second) {
    return second == first + 1 || (first == 3 && second == 5);
}

/* 二〇〇: digits as they are written in Arabic ones. */
static void append_digit(chinese_sum *sum, uint16_t value) {
    bool first = sum->section[0] == 0 && sum->total[0] == 0 && sum->fraction == 0 && !sum->arabic;
    tael__wide digits = sum->pair ? sum->digit[0] * 10 + sum->digit[1] : sum->digit[0];
    if (!first || digits >= tael__power_of_ten(POSITIONAL_DIGITS - 1)) sum->malformed = true;
    if (!sum->malformed) sum->digit[0] = sum->digit[1] = digits * 10 + value;
    sum->pair = false;
    sum->positional = true;
}

static void read_digit(chinese_sum *sum, uint16_t value) {
    if (!sum->has_digit) {
        sum->digit[0] = sum->digit[1] = value;
    } else if (!sum->pair && !sum->positional && !sum->arabic && is_pair(sum->digit[0], value)) {
        sum->pair = true;
        sum->digit[1] = value;
    } else {
        append_digit(sum, value);
    }
    sum->has_digit = sum->any = true;
    sum->next++;
}

static void read_zero(chinese_sum *sum) {
    if (sum->has_digit) {
        append_digit(sum, 0);
        sum->zeros = true;
    }
    sum->zero = sum->any = true;
    sum->next++;
}

static unsigned decimal_places(unsigned multiplier) {
    return multiplier == 10 ? 1 : multiplier == 100 ? 2 : 3;
}

static bool is_bare_one(const chinese_sum *sum) {
    return sum->next == sum->first && tael__is_bare_one(sum->scan, sum->next);
}

/* 十 alone is ten; 百 and 千 alone only where bare.c says so, and behind 几. */
static bool read_multiplier(chinese_sum *sum, const tael__sense *sense) {
    unsigned multiplier = sense->value;
    bool counted = sum->has_digit || sum->vague;
    bool empty = sum->zero && !sum->has_digit && (sense->flags & TAEL__FORMAL) != 0; /* 叁佰零拾伍元 */
    if (empty && multiplier < sum->multiplier) {
        sum->multiplier = multiplier;
        sum->next++;
        return true;
    }
    if (multiplier >= sum->multiplier || (!counted && multiplier != 10 && !is_bare_one(sum))) return false;
    if (sum->positional) sum->malformed = true;
    if (sum->arabic && sum->has_digit) {
        sum->power += (int32_t)decimal_places(multiplier);
        sum->scales = sum->scales << 8 | decimal_places(multiplier);
    } else {
        sum->power = 0;
        sum->scales = 0;
    }
    if (!sum->has_digit) sum->digit[0] = sum->digit[1] = tael__power_of_ten(sum->fraction);
    close_digit(sum, multiplier);
    sum->multiplier = multiplier;
    sum->tenth = (int32_t)decimal_places(multiplier) - 1;
    sum->any = true;
    sum->zero = false;
    sum->next++;
    return true;
}

/* 廿五, 一百卅: so many tens in one character. */
static bool read_tens(chinese_sum *sum, unsigned tens) {
    if (sum->has_digit || sum->arabic || sum->multiplier <= 10) return false;
    sum->digit[0] = sum->digit[1] = tens * tael__power_of_ten(sum->fraction);
    close_digit(sum, 1);
    sum->multiplier = 10;
    sum->tenth = 0;
    sum->power = 0;
    sum->scales = 0;
    sum->any = true;
    sum->zero = false;
    sum->next++;
    return true;
}

/* 万亿, 亿亿: a scale right behind a scale lifts what that one has made. */
static bool lift_part(chinese_sum *sum, const tael__sense *scale) {
    for (int end = 0; end < 2; end++) {
        tael__wide lifted = sum->part[end] * tael__power_of_ten((unsigned)scale->power);
        sum->total[end] += lifted - sum->part[end];
        sum->part[end] = lifted;
    }
    sum->power += scale->power;
    sum->lowest += scale->power;
    if (sum->above != 0 && sum->lowest >= sum->above) sum->malformed = true; /* 一万亿五万亿 */
    sum->scales = sum->scales << 8 | (uint32_t)(scale->power & 0xFF);
    sum->tenth = scale->power - 1;
    sum->next++;
    return true;
}

static bool read_scale(chinese_sum *sum, const tael__sense *scale) {
    if (is_bare_one(sum)) {
        sum->digit[0] = sum->digit[1] = 1;
        sum->has_digit = sum->any = true;
    }
    bool empty = !sum->has_digit && sum->section[0] == 0;
    if ((!sum->any && !sum->vague) || (empty && sum->total[0] == 0 && !sum->vague)) return false;
    if (scale->power > 24 || sum->power + scale->power > 30) return false;
    if (empty && sum->total[0] != 0) return lift_part(sum, scale);
    bool lifts_all =
        !empty && sum->total[0] != 0 && sum->total[1] < tael__power_of_ten((unsigned)scale->power);
    if (!empty && !sum->arabic) sum->power = 0, sum->scales = 0;
    if (!empty && !lifts_all) sum->parts++;
    if (sum->total[0] != 0 && !lifts_all && scale->power >= sum->lowest) sum->malformed = true; /* 十万八万 */
    sum->above = lifts_all ? 0 : sum->lowest;
    sum->lowest = scale->power;
    close_section(sum, scale->power);
    sum->power += scale->power;
    sum->scales = sum->scales << 8 | (uint32_t)(scale->power & 0xFF);
    sum->tenth = scale->power - 1;
    sum->zero = false;
    sum->next++;
    return true;
}

/* 三点五: the places behind the mark become part of the section. */
static bool read_point(chinese_sum *sum) {
    const tael__token *digit = tael__token_at(sum->scan, sum->next + 1);
    bool whole = sum->has_digit || sum->section[0] != 0 || sum->total[0] != 0 || sum->zero;
    if (!whole || sum->arabic || sum->fraction != 0 || sum->pair) return false;
    if (tael__token_sense_of(digit, TAEL__NUMERAL, TAEL__DIGIT) == NULL &&
        tael__token_sense_of(digit, TAEL__NUMERAL, TAEL__ZERO) == NULL) {
        return false;
    }
    close_digit(sum, 1);
    for (sum->next++; sum->fraction < 12; sum->next++) {
        const tael__token *token = token_at(sum);
        const tael__sense *sense = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__DIGIT);
        if (sense == NULL) sense = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ZERO);
        if (sense == NULL || token->gap != TAEL__TOUCHES) break;
        sum->section[0] = sum->section[1] = sum->section[0] * 10 + sense->value;
        sum->total[0] = sum->total[1] = sum->total[0] * 10;
        sum->fraction++;
    }
    sum->multiplier = 1; /* no multiplier goes on from here */
    return true;
}

/* 半亿: half of the scale that follows. */
static bool read_half(chinese_sum *sum) {
    const tael__token *behind = tael__token_at(sum->scan, sum->next + 1);
    if (sum->any || tael__token_sense_of(behind, TAEL__SCALE, TAEL__SCALE_HAN) == NULL) return false;
    sum->fraction = 1;
    sum->digit[0] = sum->digit[1] = 5;
    sum->has_digit = sum->any = true;
    sum->next++;
    return true;
}

/* Arabic digits as a later part: 1亿|2000万, 3万|5千, 1万零|500. */
static bool read_arabic(chinese_sum *sum, tael_status *status) {
    tael__number number;
    if (sum->has_digit || !sum->arabic || sum->fraction != 0) return false;
    if (token_at(sum)->gap != TAEL__TOUCHES) return false;
    size_t taken = tael__read_digits(sum->scan, sum->next, &number, status);
    if (taken == 0 || !tael__is_short(&number) || (number.flags & TAEL__NO_MONEY) != 0) return false;
    if (number.mantissa.exponent != 0) return false;
    sum->digit[0] = sum->digit[1] = number.mantissa.coefficient.small;
    sum->has_digit = true;
    sum->power = 0;
    sum->scales = 0;
    sum->parts++;
    sum->next += taken;
    return true;
}

/* --- The number ---------------------------------------------------------------------------------------- */

/* 两块|五|一杯: behind a unit stands one digit of its own. */
static bool follows_unit(const chinese_sum *sum) {
    const tael__token *before = tael__token_at(sum->scan, sum->first - 1);
    return (before->roles & TAEL__CURRENCY) != 0 &&
           tael__token_at(sum->scan, sum->first)->gap == TAEL__TOUCHES;
}

/* 零元, 零点五, 零拾伍元, and 零伍角 behind a 元; but 找零|两百元. */
static bool begins_with_zero(const chinese_sum *sum) {
    const tael__token *behind = tael__token_at(sum->scan, sum->next + 1);
    const tael__sense *place = tael__token_sense_of(behind, TAEL__NUMERAL, TAEL__MULTIPLIER);
    if (place != NULL && (place->flags & TAEL__FORMAL) != 0) return true;
    if ((behind->roles & TAEL__CURRENCY) != 0 ||
        tael__token_sense_of(behind, TAEL__NUMERAL, TAEL__POINT) != NULL)
        return true;
    return tael__token_sense_of(behind, TAEL__NUMERAL, TAEL__DIGIT) != NULL &&
           (tael__token_at(sum->scan, sum->next + 2)->roles & TAEL__CURRENCY) != 0;
}

/* 叁 佰 |伍| 拾 元: a space divides all the characters, as on forms; but 两百 五十元 are two numbers. */
static bool is_spaced_out(const chinese_sum *sum, const tael__token *token) {
    const tael__token *behind = tael__token_at(sum->scan, sum->next + 1);
    bool goes_on = (behind->roles & (TAEL__NUMERAL | TAEL__SCALE | TAEL__CURRENCY)) != 0;
    return !sum->arabic && token->gap == TAEL__SPACES && behind->gap == TAEL__SPACES && goes_on;
}

static bool read_numeral(chinese_sum *sum, const tael__token *token) {
    const tael__sense *sense;
    bool touches = token->gap == TAEL__TOUCHES || !sum->any || is_spaced_out(sum, token);
    if ((sense = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__MULTIPLIER)) != NULL) {
        return read_multiplier(sum, sense);
    }
    if (!touches) return false;
    if ((sense = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__DIGIT)) != NULL && !sum->arabic) {
        if (sum->has_digit && follows_unit(sum)) return false;
        read_digit(sum, sense->value);
        return true;
    }
    if ((sense = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ZERO)) != NULL) {
        if (!sum->any && !begins_with_zero(sum)) return false;
        read_zero(sum);
        return true;
    }
    if ((sense = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__TENS)) != NULL)
        return read_tens(sum, sense->value);
    if (tael__token_sense_of(token, TAEL__NUMERAL, TAEL__POINT) != NULL) return read_point(sum);
    if (tael__token_sense_of(token, TAEL__NUMERAL, TAEL__FRACTION) != NULL) return read_half(sum);
    return false;
}

/* One token on; false where the number ends. */
static bool read_on(chinese_sum *sum, tael_status *status) {
    const tael__token *token = token_at(sum);
    bool goes_on = token->gap < TAEL__LINE_BREAK || (token->gap == TAEL__LINE_BREAK && !sum->spelled);
    if (!goes_on && sum->next != sum->first) return false;
    const tael__sense *scale = tael__token_sense_of(token, TAEL__SCALE, TAEL__SCALE_HAN);
    if (scale != NULL) return read_scale(sum, scale);
    const tael__sense *more = sum->any ? tael__more_at(sum->scan, sum->next) : NULL;
    if (more != NULL) {
        sum->approximation = more->kind;
        sum->next++;
        return true;
    }
    if (sum->any && tael__token_links(token, TAEL__SKIPPED) &&
        tael__token_sense_of(tael__token_at(sum->scan, sum->next + 1), TAEL__SCALE, TAEL__SCALE_HAN) !=
            NULL) {
        sum->next++; /* 两个亿 */
        return true;
    }
    if (token->kind == TAEL__DIGITS) return read_arabic(sum, status);
    return read_numeral(sum, token);
}

/* A last digit right behind a multiplier or scale is a tenth of it. */
static void close_number(chinese_sum *sum) {
    bool tenth = sum->has_digit && !sum->zero && sum->tenth > 0 && sum->digit[1] < 10 &&
                 (sum->section[0] != 0 || sum->total[0] != 0);
    if (sum->has_digit || sum->section[0] != 0) {
        if (sum->total[0] != 0) sum->parts++;
        if (!(sum->arabic && sum->section[0] != 0)) sum->power = 0, sum->scales = 0;
    }
    if (tenth) sum->power = sum->section[0] != 0 ? 0 : sum->tenth;
    close_digit(sum, tenth ? tael__power_of_ten((unsigned)sum->tenth) : 1);
    for (int end = 0; end < 2; end++) sum->total[end] += sum->section[end];
}

static tael_status finish(chinese_sum *sum, tael__number *number) {
    unsigned places = sum->fraction;
    number->flags = 0;
    if (sum->spelled) number->flags |= TAEL__SPELLED;
    if (sum->pair) number->flags |= TAEL__PAIR;
    if (sum->fraction != 0) number->flags |= TAEL__FRACTIONAL;
    if (sum->malformed || sum->vague || (sum->positional && !sum->zeros)) number->flags |= TAEL__NO_MONEY;
    number->approximation = sum->approximation;
    number->scales = sum->scales;
    number->decimals = (int32_t)places;
    number->power = sum->power;
    tael__wide unit = tael__power_of_ten((unsigned)sum->power);
    if (sum->parts > 1 || sum->total[0] % unit != 0 || sum->total[1] % unit != 0) {
        number->decimals -= sum->power;
        number->power = 0;
        unit = 1;
    }
    if (sum->parts > 1 && number->scales == 0) number->scales = TAEL__COMPLETE;
    tael_status status = tael__decimal_from_wide(sum->scan, sum->total[0] / unit, places, &number->mantissa);
    if (status == TAEL_OK && sum->pair) {
        status = tael__decimal_from_wide(sum->scan, sum->total[1] / unit, places, &number->high);
    }
    return status;
}

/* Digits too long, or too finely divided, to be summed up: only their scales are read. */
static size_t scale_long(tael_scan *scan, size_t first, size_t taken, tael__number *number) {
    size_t next = first + taken;
    for (;; next++) {
        const tael__sense *scale =
            tael__token_sense_of(tael__token_at(scan, next), TAEL__SCALE, TAEL__SCALE_HAN);
        if (scale == NULL || number->power + scale->power > 30) return next - first;
        tael__add_scale(number, scale->power);
    }
}

static void begin_with_digits(chinese_sum *sum, const tael__number *number) {
    sum->arabic = sum->has_digit = sum->any = true;
    sum->fraction = (unsigned)-number->mantissa.exponent;
    sum->digit[0] = sum->digit[1] = number->mantissa.coefficient.small;
}

size_t tael__read_chinese(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                          tael_status *status) {
    chinese_sum sum = {
        .scan = scan, .first = first, .next = first + taken, .multiplier = 10000, .spelled = taken == 0};
    if (taken != 0 && !tael__is_short(number)) return scale_long(scan, first, taken, number);
    if (taken != 0) begin_with_digits(&sum, number);
    if (taken == 0) {
        const tael__token *token = tael__token_at(scan, first);
        sum.vague = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__VAGUE) != NULL &&
                    (token->flags & TAEL__HAN) != 0;
        if (sum.vague) sum.next++;
    }
    while (read_on(&sum, status)) {
    }
    if (*status != TAEL_OK || (!sum.any && sum.next == first)) return 0;
    uint8_t digits = number->digits;
    uint8_t flags = taken != 0 ? number->flags : 0;
    if (taken != 0 && sum.next == first + taken) return taken;
    close_number(&sum);
    *status = finish(&sum, number);
    number->digits = taken != 0 ? digits : 0;
    number->flags |= (uint8_t)(flags & (TAEL__GROUPED | TAEL__FRACTIONAL));
    return sum.next - first;
}
