/* exact/digits.c - digits in and digits out, 10^19 at a time.
 *
 * GMP's own mpn_set_str and mpn_get_str ask malloc for room behind the caller's back, from a few
 * hundred digits on; one limb at a time does not. */
#include "base/error.h"
#include "exact/decimal.h"
#include "exact/natural.h"

#include <string.h>

/* A coefficient as it stands in a text: in two parts, for a mark may stand in its middle. */
typedef struct written {
    const char *integer;
    size_t integer_count;
    const char *fraction;
    size_t fraction_count;
    int64_t exponent; /* of the last digit */
} written;

static size_t zeros_in_front(const char *digits, size_t count) {
    size_t zeros = 0;
    while (zeros < count && digits[zeros] == '0') zeros++;
    return zeros;
}

static void skip_zeros_in_front(written *number) {
    size_t zeros = zeros_in_front(number->integer, number->integer_count);
    number->integer += zeros;
    number->integer_count -= zeros;
    if (number->integer_count != 0) return;
    zeros = zeros_in_front(number->fraction, number->fraction_count);
    number->fraction += zeros;
    number->fraction_count -= zeros;
}

static bool is_within_limits(const written *number) {
    return number->integer_count + number->fraction_count <= TAEL_DECIMAL_DIGITS_MAX &&
           number->exponent >= -TAEL_DECIMAL_EXPONENT_MAX;
}

static bool drop_zero_at_end(const char *digits, size_t *count) {
    if (*count == 0 || digits[*count - 1] != '0') return false;
    (*count)--;
    return true;
}

/* Moves zeros at the end to the exponent, no more than the limits demand. */
static void move_zeros_at_end(written *number) {
    while (!is_within_limits(number)) {
        bool dropped = number->fraction_count != 0
                           ? drop_zero_at_end(number->fraction, &number->fraction_count)
                           : drop_zero_at_end(number->integer, &number->integer_count);
        if (!dropped) return;
        number->exponent++;
    }
}

static uint64_t read_small(uint64_t number, const char *digits, size_t count) {
    for (size_t i = 0; i < count; i++) number = number * 10 + (uint64_t)(digits[i] - '0');
    return number;
}

static void append_digits(tael__natural *natural, const char *digits, size_t count) {
    while (count != 0) {
        size_t chunk = count < TAEL__CHUNK_DIGITS ? count : TAEL__CHUNK_DIGITS;
        tael__natural_multiply_add(natural, tael__powers_of_ten[chunk], read_small(0, digits, chunk));
        digits += chunk;
        count -= chunk;
    }
}

static tael_status from_written(tael_decimal *result, written number, bool negative,
                                const tael_allocator *allocator) {
    skip_zeros_in_front(&number);
    move_zeros_at_end(&number);
    if (number.integer_count + number.fraction_count <= TAEL__CHUNK_DIGITS) {
        uint64_t small = read_small(0, number.integer, number.integer_count);
        small = read_small(small, number.fraction, number.fraction_count);
        return tael__decimal_set_small(result, negative, small, number.exponent, allocator);
    }
    if (!is_within_limits(&number)) return TAEL_TOO_LARGE;
    tael__natural natural;
    natural.count = 0;
    append_digits(&natural, number.integer, number.integer_count);
    append_digits(&natural, number.fraction, number.fraction_count);
    return tael__natural_store(&natural, negative, number.exponent, result, allocator);
}

tael_status tael__decimal_from_digits(tael_decimal *result, const char *digits, size_t count,
                                      int32_t exponent, bool negative, const tael_allocator *allocator) {
    written number = {digits, count, digits + count, 0, exponent};
    return from_written(result, number, negative, allocator);
}

static size_t skip_digits(const char *text, size_t length, size_t offset) {
    while (offset < length && text[offset] >= '0' && text[offset] <= '9') offset++;
    return offset;
}

/* Digits, and a mark with digits behind it or neither, to the end of the text. Returns the offset where
 * that fails; `length` where it is so, unless the text has ended too soon. */
static size_t read_written(const char *text, size_t length, size_t start, written *number, bool *complete) {
    size_t end = skip_digits(text, length, start);
    *number = (written){text + start, end - start, text + end, 0, 0};
    *complete = end != start;
    if (!*complete || end == length || text[end] != '.') return end;
    start = end + 1;
    end = skip_digits(text, length, start);
    number->fraction = text + start;
    number->fraction_count = end - start;
    number->exponent = -(int64_t)number->fraction_count;
    *complete = end != start;
    return end;
}

tael_status tael_decimal_parse(tael_decimal *result, const char *text, size_t length,
                               const tael_allocator *allocator, tael_error *error) {
    bool has_sign = length != 0 && (text[0] == '-' || text[0] == '+');
    bool negative = has_sign && text[0] == '-';
    written number;
    bool complete;
    size_t end = read_written(text, length, has_sign, &number, &complete);
    if (!complete || end != length) return tael__report(error, TAEL_SYNTAX, end);
    return tael__report(error, from_written(result, number, negative, allocator), 0);
}

/* Writes digits so that they end at `end`, at least `least` of them, and returns where they begin. */
static char *write_small(char *end, uint64_t number, size_t least) {
    char *start = end;
    for (; number != 0 || (size_t)(end - start) < least; number /= 10) *--start = (char)('0' + number % 10);
    return start;
}

static size_t write_natural(tael__natural *natural, char digits[TAEL_DECIMAL_DIGITS_MAX]) {
    char *end = digits + TAEL_DECIMAL_DIGITS_MAX;
    char *start = end;
    while (natural->count > 1)
        start =
            write_small(start, tael__natural_divide_small(natural, tael__powers_of_ten[TAEL__CHUNK_DIGITS]),
                        TAEL__CHUNK_DIGITS);
    start = write_small(start, natural->limbs[0], 0);
    size_t count = (size_t)(end - start);
    memmove(digits, start, count);
    return count;
}

size_t tael__decimal_to_digits(const tael_decimal *value, char digits[TAEL_DECIMAL_DIGITS_MAX]) {
    if (value->limb_count == 0) {
        size_t count = tael__small_digits(value->coefficient.small);
        write_small(digits + count, value->coefficient.small, count);
        return count;
    }
    tael__natural natural;
    tael__natural_load(&natural, value);
    return write_natural(&natural, digits);
}

static char *append(char *to, const char *digits, size_t count) {
    memcpy(to, digits, count);
    return to + count;
}

static char *append_zeros(char *to, size_t count) {
    memset(to, '0', count);
    return to + count;
}

/* Digits with their last one at 10^exponent, laid out round the mark. */
typedef struct layout {
    const char *digits;
    bool negative;
    size_t before;       /* digits in front of the mark; where there are none, a zero is written */
    size_t zeros_before; /* between them and the mark */
    size_t zeros_behind; /* between the mark and the digits behind it */
    size_t behind;       /* digits behind the mark */
} layout;

static layout lay_out(const char *digits, size_t count, int32_t exponent, bool negative) {
    layout plan = {.digits = digits, .negative = negative};
    if (exponent >= 0) {
        plan.before = count;
        plan.zeros_before = (size_t)exponent;
        return plan;
    }
    size_t places = (size_t)-exponent;
    plan.behind = places < count ? places : count;
    plan.before = count - plan.behind;
    plan.zeros_before = plan.before == 0;
    plan.zeros_behind = places - plan.behind;
    return plan;
}

static size_t laid_out_length(const layout *plan) {
    return plan->negative + plan->before + plan->zeros_before + (plan->behind != 0) + plan->zeros_behind +
           plan->behind;
}

static void write_layout(const layout *plan, char *to) {
    if (plan->negative) *to++ = '-';
    to = append(to, plan->digits, plan->before);
    to = append_zeros(to, plan->zeros_before);
    if (plan->behind != 0) *to++ = '.';
    to = append_zeros(to, plan->zeros_behind);
    to = append(to, plan->digits + plan->before, plan->behind);
    *to = '\0';
}

static tael_status write_text(const layout *plan, char *buffer, size_t size, size_t *length) {
    size_t needed = laid_out_length(plan);
    if (length != NULL) *length = needed;
    if (size <= needed) return TAEL_TOO_LARGE;
    write_layout(plan, buffer);
    return TAEL_OK;
}

tael_status tael_decimal_to_text(const tael_decimal *value, char *buffer, size_t size, size_t *length) {
    char digits[TAEL_DECIMAL_DIGITS_MAX];
    size_t count = tael__decimal_to_digits(value, digits);
    int32_t exponent = tael_decimal_is_zero(value) ? 0 : value->exponent;
    for (; exponent < 0 && digits[count - 1] == '0'; exponent++) count--;
    layout plan = lay_out(digits, count, exponent, value->negative);
    return write_text(&plan, buffer, size, length);
}

tael_status tael_decimal_to_text_scaled(const tael_decimal *value, char *buffer, size_t size,
                                        size_t *length) {
    char digits[TAEL_DECIMAL_DIGITS_MAX];
    size_t count = tael__decimal_to_digits(value, digits);
    bool only_zero = tael_decimal_is_zero(value) && value->exponent > 0;
    layout plan = lay_out(digits, count, only_zero ? 0 : value->exponent, value->negative);
    return write_text(&plan, buffer, size, length);
}
