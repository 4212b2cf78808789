/* scan/figures/parts.c - amounts in several units: one figure, added up.
 *
 *     parts := { [ "and" ] number minor_unit }      5 dollars and 30 cents, 3元5角, 零伍角叁分
 *            | "and" minor_unit number              Dollars Two Thousand and Cents Fifty, both in words
 *            | hundreds number minor_unit           Rupees Five Hundred and Fifty Paise
 *            | number                               15 dollars 50: two digits are hundredths
 *            | digit | "半"                         两块|五, 三块|半: one digit is a tenth of a colloquial
 * unit
 */
#include "scan/figures/figures.h"
#include "scan/numbers/numbers.h"

typedef struct parts_sum {
    tael_scan *scan;
    tael__quantity *quantity;
    const tael__unit *unit; /* of the major part */
    int32_t power;          /* of the smallest unit so far; the next must be smaller */
    bool colloquial;        /* the last unit was: a digit may follow bare */
} parts_sum;

static bool is_whole_number(const tael__number *number) {
    return number != NULL && (number->flags & (TAEL__NO_MONEY | TAEL__PAIR | TAEL__FRACTIONAL)) == 0 &&
           number->power == 0 && number->mantissa.limb_count == 0 && number->mantissa.exponent == 0;
}

/* Adds number x 10^power to the quantity. */
static tael_status add(parts_sum *sum, const tael__number *number, int32_t power) {
    tael__quantity *quantity = sum->quantity;
    tael_allocator arena = tael__arena_allocator(&sum->scan->arena);
    tael_decimal major = {0}, minor = {0};
    tael_status status =
        tael_decimal_scale(&major, &quantity->mantissa, quantity->power + quantity->unit, &arena);
    if (status == TAEL_OK) status = tael_decimal_scale(&minor, &number->mantissa, power, &arena);
    if (status == TAEL_OK) status = tael_decimal_add(&quantity->mantissa, &major, &minor, &arena);
    quantity->power = 0;
    quantity->unit = 0;
    quantity->decimals = -power;
    quantity->flags &= (uint16_t)~TAEL__MINOR;
    return status;
}

static void extend(parts_sum *sum, size_t last, int32_t power) {
    sum->quantity->last = sum->quantity->tail = last;
    sum->quantity->end = tael__token_at(sum->scan, last - 1)->end;
    sum->power = power;
}

/* 100元|零|5角: a nought in front of digits. */
static bool is_nought(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    return tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ZERO) != NULL && token->kind != TAEL__NUMBER &&
           (token->flags & TAEL__HAN) != 0 && token->gap == TAEL__TOUCHES;
}

static bool is_minor_of(const parts_sum *sum, const tael__unit *minor, const tael__number *number) {
    if (minor->currency == NULL || minor->power >= sum->power) return false;
    bool same = minor->currency == sum->quantity->currency ||
                tael__set_has(sum->scan, minor->set, sum->quantity->currency);
    return same && number->mantissa.coefficient.small < (minor->power == -1 ? 10 : 1000);
}

/* Dollars Two Thousand |and Cents Fifty|: a cheque's minor unit stands before its number where the major one
 * does. */
static bool add_named_minor(parts_sum *sum, tael_status *status) {
    size_t joint = sum->quantity->last;
    const tael__number *number = tael__number_at(sum->scan, joint + 2);
    bool before = (tael__token_at(sum->scan, joint - 1)->roles & TAEL__CURRENCY) == 0;
    if (!before || !tael__token_links(tael__token_at(sum->scan, joint), TAEL__AND)) return false;
    if (!is_whole_number(number) || tael__token_at(sum->scan, joint + 2)->gap > TAEL__SPACES) return false;
    if ((number->flags & TAEL__SPELLED) == 0 || (sum->quantity->flags & TAEL__WORDED) == 0) return false;
    tael__unit minor = tael__unit_at(sum->scan, joint + 1, TAEL__BEHIND);
    if (!is_minor_of(sum, &minor, number)) return false;
    *status = add(sum, number, minor.power);
    extend(sum, joint + 3, minor.power);
    return true;
}

/* A number with a minor unit of the same currency. */
static bool add_minor(parts_sum *sum, tael_status *status) {
    size_t index = sum->quantity->last;
    const tael__token *joint = tael__token_at(sum->scan, index);
    if ((tael__token_links(joint, TAEL__AND) && sum->quantity->unit == 0) || is_nought(sum->scan, index))
        index++;
    const tael__number *number = tael__number_at(sum->scan, index);
    bool latin = (tael__token_at(sum->scan, index + 1)->flags & TAEL__ALPHABETIC) != 0;
    if (!is_whole_number(number) || tael__token_at(sum->scan, index)->gap > TAEL__SPACES) return false;
    tael__unit minor = tael__unit_at(sum->scan, index + 1, TAEL__BEHIND);
    bool rounded = latin && sum->quantity->scales != 0 && (sum->quantity->flags & TAEL__WORDED) == 0;
    if (!is_minor_of(sum, &minor, number) || rounded) return false;
    *status = add(sum, number, minor.power);
    extend(sum, index + 2, minor.power);
    sum->colloquial = (minor.flags & TAEL__COLLOQUIAL) != 0;
    return true;
}

/* 两块五|左右, 两块五|不到: said of the figure before, and of no number behind. */
static bool is_said_of(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index), *behind = tael__token_at(scan, index + 1);
    for (uint8_t i = 0; i < token->sense_count; i++) {
        const tael__sense *sense = &token->senses[i];
        if (sense->role == TAEL__APPROXIMATION && (sense->flags & TAEL__STANDS_BEHIND) != 0) return true;
    }
    return behind->kind == TAEL__END || behind->gap != TAEL__TOUCHES ||
           tael__token_links(behind, TAEL__STOP) || tael__token_links(behind, TAEL__COMMA) ||
           tael__token_links(behind, TAEL__CLOSE);
}

/* Whether the number at `index` ends there: nothing behind it counts or measures. */
static bool stands_bare(const parts_sum *sum, size_t index) {
    const tael__token *behind = tael__token_at(sum->scan, index + 1);
    if ((behind->roles & TAEL__APPROXIMATION) != 0 && !is_said_of(sum->scan, index + 1)) return false;
    return (behind->roles & (TAEL__CURRENCY | TAEL__SCALE | TAEL__UNIT)) == 0 &&
           !tael__token_links(behind, TAEL__COUNTED) && !tael__token_links(behind, TAEL__PERCENT) &&
           !tael__token_links(behind, TAEL__DASH) && !tael__token_links(behind, TAEL__SKIPPED) &&
           behind->kind != TAEL__NUMBER && behind->kind != TAEL__DIGITS;
}

/* 两块五|一杯, 两块五|三斤: so many of what is counted begin behind it; but 两块|五六个 are five or six. */
static bool begins_counted(const tael_scan *scan, const tael__number *tenth, size_t index) {
    const tael__number *number = tael__number_at(scan, index);
    const tael__token *behind = tael__token_at(scan, index + 1);
    if (number == NULL || !is_whole_number(number) || tael__token_at(scan, index)->gap != TAEL__TOUCHES)
        return false;
    uint64_t first = tenth->mantissa.coefficient.small, second = number->mantissa.coefficient.small;
    bool neighbours = second == first + 1 || (first == 3 && second == 5);
    return !neighbours && (tael__token_links(behind, TAEL__COUNTED) || (behind->roles & TAEL__UNIT) != 0);
}

/* 3块2|-3块5: the lower end of a range whose upper one has a unit of the same kind. */
static bool begins_range(const tael_scan *scan, size_t index) {
    if (!tael__token_links(tael__token_at(scan, index), TAEL__DASH)) return false;
    tael__unit unit = tael__unit_at(scan, index + 2, TAEL__BEHIND);
    return tael__number_at(scan, index + 1) != NULL && (unit.flags & TAEL__COLLOQUIAL) != 0;
}

/* 15 dollars 50 */
static bool add_hundredths(parts_sum *sum, tael_status *status) {
    size_t index = sum->quantity->last;
    const tael__number *number = tael__number_at(sum->scan, index);
    const tael__token *token = tael__token_at(sum->scan, index);
    bool latin = (tael__token_at(sum->scan, index - 1)->flags & TAEL__ALPHABETIC) != 0;
    if (!latin || sum->unit->kind != TAEL__CURRENCY_NAME || sum->power != 0) return false;
    if (!is_whole_number(number) || token->gap != TAEL__SPACES || sum->quantity->scales != 0) return false;
    uint64_t value = number->mantissa.coefficient.small;
    bool two_digits = (number->flags & TAEL__SPELLED) != 0 ? value >= 10 && value < 100 : number->digits == 2;
    if (!two_digits || !stands_bare(sum, index)) return false;
    *status = add(sum, number, -2);
    extend(sum, index + 1, -2);
    return true;
}

static bool is_half(const tael__token *token) {
    const tael__sense *fraction = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__FRACTION);
    return fraction != NULL && fraction->value == 2 && (token->flags & TAEL__HAN) != 0 &&
           token->kind != TAEL__NUMBER;
}

/* 三块|半 */
static bool add_half(parts_sum *sum, tael_status *status) {
    size_t index = sum->quantity->last;
    tael__number five = {.mantissa = tael_decimal_from_parts(false, 5, 0)};
    if (!sum->colloquial || !is_half(tael__token_at(sum->scan, index))) return false;
    if (tael__token_at(sum->scan, index)->gap != TAEL__TOUCHES) return false;
    if (!stands_bare(sum, index) && !begins_counted(sum->scan, &five, index + 1)) return false;
    *status = add(sum, &five, sum->power - 1);
    extend(sum, index + 1, sum->power - 1);
    return true;
}

/* 两块|五, 五块七毛|八; but 一万块|一平 */
static bool add_tenth(parts_sum *sum, tael_status *status) {
    size_t index = sum->quantity->last;
    const tael__number *number = tael__number_at(sum->scan, index);
    if (!sum->colloquial || tael__token_at(sum->scan, index)->gap != TAEL__TOUCHES) return false;
    if (!is_whole_number(number) || number->mantissa.coefficient.small > 9) return false;
    bool ends = stands_bare(sum, index) || begins_counted(sum->scan, number, index + 1);
    if (!ends && !begins_range(sum->scan, index + 1)) return false;
    *status = add(sum, number, sum->power - 1);
    extend(sum, index + 1, sum->power - 1);
    return true;
}

bool tael__split_hundreds(tael_scan *scan, tael__quantity *quantity, const tael__unit *minor,
                          tael_status *status) {
    uint64_t value = quantity->mantissa.coefficient.small;
    bool words = (quantity->flags & TAEL__WORDED) != 0 && quantity->mantissa.limb_count == 0 &&
                 quantity->mantissa.exponent == 0 && quantity->power == 0;
    if (!words || minor->power != -2 || value < 100 || value % 100 == 0) return false;
    tael__wide hundredths = (tael__wide)(value / 100) * 10000 + value % 100;
    *status = tael__decimal_from_wide(scan, hundredths, 2, &quantity->mantissa);
    quantity->decimals = 2;
    quantity->scales = 0;
    return true;
}

void tael__read_parts(tael_scan *scan, tael__quantity *quantity, const tael__unit *unit,
                      tael_status *status) {
    parts_sum sum = {scan, quantity, unit, quantity->unit, (unit->flags & TAEL__COLLOQUIAL) != 0};
    if ((quantity->flags & (TAEL__RANGED | TAEL__EXACT)) != 0 || quantity->approximation != TAEL_AS_WRITTEN)
        return;
    while (*status == TAEL_OK && add_minor(&sum, status)) {
    }
    if (*status != TAEL_OK || add_named_minor(&sum, status) || add_tenth(&sum, status) ||
        add_half(&sum, status))
        return;
    if (sum.power == 0) add_hundredths(&sum, status);
    const tael__token *whole = tael__token_at(scan, quantity->last);
    if (sum.power != quantity->unit && tael__token_links(whole, TAEL__WHOLE)) {
        quantity->flags |= TAEL__EXACT;
        extend(&sum, quantity->last + 1, sum.power);
    }
}
