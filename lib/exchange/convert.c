/* exchange/convert.c - the amount times the rate as a fraction, and one division that rounds it. */
#include "tael/convert.h"

/* A product on its way to a result. */
struct fraction {
    tael_decimal numerator, denominator;
    bool exact; /* nothing was rounded by the law */
};

enum { EURO_DECIMALS = 3 };

static void free_fraction(struct fraction *fraction, const tael_allocator *allocator) {
    tael_decimal_free(&fraction->numerator, allocator);
    tael_decimal_free(&fraction->denominator, allocator);
}

static bool is_above_zero(const tael_rate *rate) {
    return tael_decimal_sign(&rate->numerator) > 0 && tael_decimal_sign(&rate->denominator) > 0;
}

/* Into euro, rounded as the regulation has it, and on from there. */
static tael_status multiply_through_euro(struct fraction *product, const tael_decimal *value,
                                         const tael_rate *rate, const tael_allocator *allocator) {
    tael_decimal *amount = &product->numerator;
    tael_status status = tael_decimal_divide_quantize(amount, value, &rate->denominator, -EURO_DECIMALS,
                                                      TAEL_HALF_UP, &product->exact, allocator);
    if (status == TAEL_OK) status = tael_decimal_multiply(amount, amount, &rate->numerator, allocator);
    product->denominator = tael_decimal_from_parts(false, 1, 0);
    return status;
}

static tael_status multiply(struct fraction *product, const tael_decimal *value, const tael_rate *rate,
                            const tael_allocator *allocator) {
    if (!is_above_zero(rate)) return TAEL_INVALID_ARGUMENT;
    if (rate->through_euro) return multiply_through_euro(product, value, rate, allocator);
    product->exact = true;
    tael_status status = tael_decimal_multiply(&product->numerator, value, &rate->numerator, allocator);
    if (status != TAEL_OK) return status;
    return tael_decimal_copy(&product->denominator, &rate->denominator, allocator);
}

tael_status tael_convert_exactly(tael_decimal *numerator, tael_decimal *denominator,
                                 const tael_decimal *value, const tael_rate *rate,
                                 const tael_allocator *allocator) {
    struct fraction product = {0};
    tael_status status = multiply(&product, value, rate, allocator);
    if (status != TAEL_OK) {
        free_fraction(&product, allocator);
        return status;
    }
    tael_decimal_free(numerator, allocator);
    tael_decimal_free(denominator, allocator);
    *numerator = product.numerator;
    *denominator = product.denominator;
    return TAEL_OK;
}

/* ---- rounding ---- */

/* What the results are to be, and whether all of them are exact. */
struct rounding {
    size_t digits; /* 0: the minor unit's */
    tael_rounding mode;
    bool exact;
    const tael_allocator *allocator;
};

static tael_status divide(tael_decimal *result, const struct fraction *fraction, const tael_currency *quote,
                          const struct rounding *rounding, bool *exact) {
    const tael_decimal *numerator = &fraction->numerator, *denominator = &fraction->denominator;
    if (rounding->digits > 0)
        return tael_decimal_divide(result, numerator, denominator, rounding->digits, rounding->mode, exact,
                                   rounding->allocator);
    return tael_decimal_divide_quantize(result, numerator, denominator, -(int32_t)quote->digits,
                                        rounding->mode, exact, rounding->allocator);
}

static tael_status convert_value(tael_decimal *result, const tael_decimal *value, const tael_rate *rate,
                                 struct rounding *rounding) {
    struct fraction product = {0};
    bool exact;
    tael_status status = multiply(&product, value, rate, rounding->allocator);
    if (status == TAEL_OK) status = divide(result, &product, rate->quote, rounding, &exact);
    if (status == TAEL_OK) rounding->exact = rounding->exact && exact && product.exact;
    free_fraction(&product, rounding->allocator);
    return status;
}

tael_status tael_convert_money(tael_money *result, const tael_money *money, const tael_rate *rate,
                               size_t digits, tael_rounding mode, bool *exact,
                               const tael_allocator *allocator) {
    if (money->currency == NULL || rate->quote == NULL) return TAEL_INVALID_ARGUMENT;
    if (money->currency != rate->base) return TAEL_CURRENCY_MISMATCH;
    struct rounding rounding = {digits, mode, true, allocator};
    tael_status status = convert_value(&result->value, &money->value, rate, &rounding);
    if (status != TAEL_OK) return status;
    result->currency = rate->quote;
    if (exact != NULL) *exact = rounding.exact;
    return TAEL_OK;
}

/* ---- figures ---- */

/* How many powers of ten a unit grows by, at least: the least k with 10^k >= numerator / denominator. */
static tael_status growth(int32_t *power, const tael_rate *rate, const tael_allocator *allocator) {
    const tael_decimal *numerator = &rate->numerator, *denominator = &rate->denominator;
    int32_t above = (int32_t)tael_decimal_digits(numerator) + numerator->exponent;
    int32_t below = (int32_t)tael_decimal_digits(denominator) + denominator->exponent;
    tael_decimal scaled = {0};
    tael_status status = tael_decimal_scale(&scaled, denominator, above - below, allocator);
    if (status != TAEL_OK) return status;
    /* The quotient is above 10^(above - below - 1) and below 10^(above - below + 1). */
    *power = above - below + (tael_decimal_compare(numerator, &scaled) > 0);
    tael_decimal_free(&scaled, allocator);
    return TAEL_OK;
}

/* The place that a result was rounded to; of two ends, the finer. */
static int32_t decimals_kept(const tael_figure *converted) {
    if (converted->kind == TAEL_AMOUNT) return -converted->value.exponent;
    int32_t low = converted->low.exponent, high = converted->high.exponent;
    return low < high ? -low : -high;
}

static tael_status convert_accuracy(tael_figure *converted, const tael_figure *figure, const tael_rate *rate,
                                    const struct rounding *rounding) {
    int32_t kept = decimals_kept(converted), power = 0;
    converted->exact = figure->exact && rounding->exact;
    converted->decimals = kept;
    if (figure->exact) return TAEL_OK;
    tael_status status = growth(&power, rate, rounding->allocator);
    int32_t decimals = figure->decimals - power;
    if (rounding->exact || decimals < kept) converted->decimals = decimals;
    return status;
}

static tael_status convert_numbers(tael_figure *converted, const tael_figure *figure, const tael_rate *rate,
                                   struct rounding *rounding) {
    if (figure->kind == TAEL_AMOUNT) return convert_value(&converted->value, &figure->value, rate, rounding);
    tael_status status = convert_value(&converted->low, &figure->low, rate, rounding);
    return status == TAEL_OK ? convert_value(&converted->high, &figure->high, rate, rounding) : status;
}

void tael_convert_free_figure(tael_figure *figure, const tael_allocator *allocator) {
    if (figure == NULL) return;
    tael_decimal_free(&figure->value, allocator);
    tael_decimal_free(&figure->low, allocator);
    tael_decimal_free(&figure->high, allocator);
}

tael_status tael_convert_figure(tael_figure *result, const tael_figure *figure, const tael_rate *rate,
                                size_t digits, tael_rounding mode, bool *exact,
                                const tael_allocator *allocator) {
    bool has_amount = figure->kind == TAEL_AMOUNT || figure->kind == TAEL_RANGE;
    if (!has_amount || figure->currency == NULL || rate->quote == NULL) return TAEL_INVALID_ARGUMENT;
    if (figure->currency != rate->base) return TAEL_CURRENCY_MISMATCH;
    struct rounding rounding = {digits, mode, true, allocator};
    tael_figure converted = *figure;
    converted.currency = rate->quote;
    converted.value = converted.low = converted.high = (tael_decimal){0};
    tael_status status = convert_numbers(&converted, figure, rate, &rounding);
    if (status == TAEL_OK) status = convert_accuracy(&converted, figure, rate, &rounding);
    if (status != TAEL_OK) {
        tael_convert_free_figure(&converted, allocator);
        return status;
    }
    tael_convert_free_figure(result, allocator);
    *result = converted;
    if (exact != NULL) *exact = rounding.exact;
    return TAEL_OK;
}
