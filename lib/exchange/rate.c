/* exchange/rate.c - a rate as a fraction. */
#include "tael/rate.h"

void tael_rate_free(tael_rate *rate, const tael_allocator *allocator) {
    if (rate == NULL) return;
    tael_decimal_free(&rate->numerator, allocator);
    tael_decimal_free(&rate->denominator, allocator);
}

tael_status tael_rate_invert(tael_rate *result, const tael_rate *rate, const tael_allocator *allocator) {
    tael_rate inverse = {
        .base = rate->quote, .quote = rate->base, .day = rate->day, .through_euro = rate->through_euro};
    tael_status status = tael_decimal_copy(&inverse.numerator, &rate->denominator, allocator);
    if (status == TAEL_OK) status = tael_decimal_copy(&inverse.denominator, &rate->numerator, allocator);
    if (status != TAEL_OK) {
        tael_rate_free(&inverse, allocator);
        return status;
    }
    tael_rate_free(result, allocator);
    *result = inverse;
    return TAEL_OK;
}

tael_status tael_rate_to_decimal(tael_decimal *result, const tael_rate *rate, size_t digits,
                                 tael_rounding mode, bool *exact, const tael_allocator *allocator) {
    return tael_decimal_divide(result, &rate->numerator, &rate->denominator, digits, mode, exact, allocator);
}
