/* exact/round.c - fewer digits, in the seven modes of General Decimal Arithmetic. */
#include "exact/unrounded.h"

#include "exact/decimal.h"

void tael__unrounded_load(tael__unrounded *number, const tael_decimal *value) {
    number->exponent = value->exponent;
    number->negative = value->negative;
    number->lost = TAEL__LOST_NOTHING;
    tael__natural_load(&number->digits, value);
}

void tael__unrounded_drop(tael__unrounded *number, size_t places) {
    enum tael__lost lost = tael__natural_divide_power(&number->digits, places);
    number->lost = tael__lost_in_all(lost, number->lost);
    number->exponent += (int64_t)places;
}

/* True where the number went up. */
static bool round_up(tael__unrounded *number, tael_rounding mode) {
    bool odd = tael__natural_is_odd(&number->digits);
    if (!tael__rounds_up(mode, number->lost, number->negative, odd)) return false;
    tael__natural_multiply_add(&number->digits, 1, 1);
    return true;
}

static tael_status store(const tael__unrounded *number, bool *exact, tael_decimal *result,
                         const tael_allocator *allocator) {
    tael_status status =
        tael__natural_store(&number->digits, number->negative, number->exponent, result, allocator);
    if (status == TAEL_OK && exact != NULL) *exact = number->lost == TAEL__LOST_NOTHING;
    return status;
}

tael_status tael__unrounded_store(tael__unrounded *number, tael_rounding mode, bool *exact,
                                  tael_decimal *result, const tael_allocator *allocator) {
    round_up(number, mode);
    return store(number, exact, result, allocator);
}

tael_status tael__unrounded_store_digits(tael__unrounded *number, size_t digits, tael_rounding mode,
                                         bool *exact, tael_decimal *result, const tael_allocator *allocator) {
    size_t given = tael__natural_digits(&number->digits);
    if (given > digits) tael__unrounded_drop(number, given - digits);
    /* All nines have become a one with a zero too many. */
    if (round_up(number, mode) && tael__natural_digits(&number->digits) > digits) {
        tael__natural_divide_small(&number->digits, 10);
        number->exponent++;
    }
    return store(number, exact, result, allocator);
}

/* The digits that are missing are zeros: nothing is lost. */
static tael_status extend(tael__unrounded *number, int64_t places, bool *exact, tael_decimal *result,
                          const tael_allocator *allocator) {
    if (!tael__natural_is_zero(&number->digits)) {
        if (places > TAEL_DECIMAL_DIGITS_MAX) return TAEL_TOO_LARGE;
        tael__natural_multiply_power(&number->digits, (size_t)places);
    }
    number->exponent -= places;
    return store(number, exact, result, allocator);
}

tael_status tael_decimal_quantize(tael_decimal *result, const tael_decimal *value, int32_t exponent,
                                  tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    if (!tael__rounding_is_valid(mode)) return TAEL_INVALID_ARGUMENT;
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    tael__unrounded number;
    tael__unrounded_load(&number, value);
    if (exponent < value->exponent)
        return extend(&number, (int64_t)value->exponent - exponent, exact, result, allocator);
    tael__unrounded_drop(&number, (size_t)((int64_t)exponent - value->exponent));
    return tael__unrounded_store(&number, mode, exact, result, allocator);
}

static tael_status keep(tael_decimal *result, const tael_decimal *value, bool *exact,
                        const tael_allocator *allocator) {
    tael_status status = tael_decimal_copy(result, value, allocator);
    if (status == TAEL_OK && exact != NULL) *exact = true;
    return status;
}

tael_status tael_decimal_round(tael_decimal *result, const tael_decimal *value, int32_t decimals,
                               tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    if (!tael__rounding_is_valid(mode)) return TAEL_INVALID_ARGUMENT;
    int64_t exponent = -(int64_t)decimals;
    if (exponent <= value->exponent) return keep(result, value, exact, allocator);
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    return tael_decimal_quantize(result, value, (int32_t)exponent, mode, exact, allocator);
}

tael_status tael_decimal_round_digits(tael_decimal *result, const tael_decimal *value, size_t digits,
                                      tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    bool valid = digits >= 1 && digits <= TAEL_DECIMAL_DIGITS_MAX && tael__rounding_is_valid(mode);
    if (!valid) return TAEL_INVALID_ARGUMENT;
    tael__unrounded number;
    tael__unrounded_load(&number, value);
    return tael__unrounded_store_digits(&number, digits, mode, exact, result, allocator);
}
