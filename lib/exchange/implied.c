/* exchange/implied.c - the quotient of two intervals. */
#include "exchange/implied.h"

#include "tael/implied.h"

tael_status tael__figure_interval(tael__interval *result, const tael_figure *figure,
                                  const tael_allocator *allocator) {
    bool is_range = figure->kind == TAEL_RANGE;
    if (!is_range && figure->kind != TAEL_AMOUNT) return TAEL_INVALID_ARGUMENT;
    const tael_decimal *low = is_range ? &figure->low : &figure->value;
    const tael_decimal *high = is_range ? &figure->high : &figure->value;
    if (figure->exact) return tael__interval_set(result, low, high, allocator);
    return tael__interval_around(result, low, high, figure->decimals, allocator);
}

void tael_implied_free(tael_implied *implied, const tael_allocator *allocator) {
    if (implied == NULL) return;
    tael_decimal_free(&implied->base_low, allocator);
    tael_decimal_free(&implied->base_high, allocator);
    tael_decimal_free(&implied->quote_low, allocator);
    tael_decimal_free(&implied->quote_high, allocator);
}

tael_status tael_implied_make(tael_implied *result, const tael_figure *first, const tael_figure *second,
                              const tael_allocator *allocator) {
    tael__interval quote = {0}, base = {0};
    tael_status status = tael__figure_interval(&quote, first, allocator);
    if (status == TAEL_OK) status = tael__figure_interval(&base, second, allocator);
    if (status != TAEL_OK) {
        tael__interval_free(&quote, allocator);
        return status;
    }
    tael_implied_free(result, allocator);
    *result = (tael_implied){second->currency, first->currency, base.low, base.high, quote.low, quote.high};
    return TAEL_OK;
}

/* ---- the quotient's ends ---- */

/* The quotient of an interval and one whose numbers are all above zero: a number above zero is least over
 * the greatest divisor, one below zero over the least. */
static tael_status divide(tael__interval *result, const tael__interval *quote, const tael__interval *base,
                          size_t digits, const tael_allocator *allocator) {
    const tael_decimal *for_low = tael_decimal_sign(&quote->low) < 0 ? &base->low : &base->high;
    const tael_decimal *for_high = tael_decimal_sign(&quote->high) < 0 ? &base->high : &base->low;
    tael_status status =
        tael_decimal_divide(&result->low, &quote->low, for_low, digits, TAEL_FLOOR, NULL, allocator);
    if (status != TAEL_OK) return status;
    return tael_decimal_divide(&result->high, &quote->high, for_high, digits, TAEL_CEILING, NULL, allocator);
}

/* The same where all divisors are below zero: both signs are turned first. */
static tael_status divide_negative(tael__interval *result, const tael__interval *quote,
                                   const tael__interval *base, size_t digits,
                                   const tael_allocator *allocator) {
    tael__interval turned_quote = {0}, turned_base = {0};
    tael_status status = tael__interval_negate(&turned_quote, quote, allocator);
    if (status == TAEL_OK) status = tael__interval_negate(&turned_base, base, allocator);
    if (status == TAEL_OK) status = divide(result, &turned_quote, &turned_base, digits, allocator);
    tael__interval_free(&turned_quote, allocator);
    tael__interval_free(&turned_base, allocator);
    return status;
}

tael_status tael_implied_bounds(tael_decimal *low, tael_decimal *high, const tael_implied *implied,
                                size_t digits, const tael_allocator *allocator) {
    const tael__interval quote = {implied->quote_low, implied->quote_high};
    const tael__interval base = {implied->base_low, implied->base_high};
    if (tael__interval_has_zero(&base)) return TAEL_DIVISION_BY_ZERO;
    tael__interval bounds = {0};
    tael_status status = tael_decimal_sign(&base.low) < 0
                             ? divide_negative(&bounds, &quote, &base, digits, allocator)
                             : divide(&bounds, &quote, &base, digits, allocator);
    if (status != TAEL_OK) {
        tael__interval_free(&bounds, allocator);
        return status;
    }
    tael_decimal_free(low, allocator);
    tael_decimal_free(high, allocator);
    *low = bounds.low;
    *high = bounds.high;
    return TAEL_OK;
}
