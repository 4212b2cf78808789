/* exchange/check.c - two intervals, the second times the day's rate, and whether they have a value in common.
 *
 * With the rate n/d, the tolerance t percent and a power of ten k, the figure [a, b] and its restatement
 * [e, f], both above zero, agree where
 *
 *     a x d x 100 <= f x n x (100 + t) x 10^k   and   e x n x (100 - t) x 10^k <= b x d x 100
 *
 * A number below zero is widened the other way. Nothing is divided, so nothing is rounded. */
#include "tael/check.h"

#include "exact/interval.h"

static const tael_decimal hundred = {.coefficient = {.small = 100}};

/* What two figures are compared by. */
struct comparison {
    const tael_implied *implied;
    const tael_rate *rate;
    tael_decimal narrow, wide; /* 100 - t and 100 + t */
    const tael_allocator *allocator;
};

static tael_status multiply_two(tael_decimal *result, const tael_decimal *value, const tael_decimal *first,
                                const tael_decimal *second, const tael_allocator *allocator) {
    tael_status status = tael_decimal_multiply(result, value, first, allocator);
    return status == TAEL_OK ? tael_decimal_multiply(result, result, second, allocator) : status;
}

/* *order: a figure's end against an end of its restatement, which `factor` widens. */
static tael_status compare_ends(int *order, const struct comparison *self, const tael_decimal *end,
                                const tael_decimal *restated, const tael_decimal *factor, int32_t power) {
    tael_decimal left = {0}, right = {0};
    const tael_allocator *allocator = self->allocator;
    tael_status status = multiply_two(&left, end, &self->rate->denominator, &hundred, allocator);
    if (status == TAEL_OK) status = multiply_two(&right, restated, &self->rate->numerator, factor, allocator);
    if (status == TAEL_OK) status = tael_decimal_scale(&right, &right, power, allocator);
    if (status == TAEL_OK) *order = tael_decimal_compare(&left, &right);
    tael_decimal_free(&left, allocator);
    tael_decimal_free(&right, allocator);
    return status;
}

static tael_status agree(bool *result, const struct comparison *self, int32_t power) {
    const tael_implied *implied = self->implied;
    const tael_decimal *low = &implied->base_low, *high = &implied->base_high;
    int below, above;
    tael_status status = compare_ends(&below, self, &implied->quote_low, high,
                                      high->negative ? &self->narrow : &self->wide, power);
    if (status == TAEL_OK)
        status = compare_ends(&above, self, &implied->quote_high, low,
                              low->negative ? &self->wide : &self->narrow, power);
    if (status == TAEL_OK) *result = below <= 0 && above >= 0;
    return status;
}

static tael_status set_tolerance(struct comparison *self, const tael_decimal *percent) {
    tael_status status = tael_decimal_subtract(&self->narrow, &hundred, percent, self->allocator);
    return status == TAEL_OK ? tael_decimal_add(&self->wide, &hundred, percent, self->allocator) : status;
}

static void free_comparison(struct comparison *self) {
    tael_decimal_free(&self->narrow, self->allocator);
    tael_decimal_free(&self->wide, self->allocator);
}

/* ---- the verdict ---- */

static tael_status judge(tael_verdict *verdict, const struct comparison *self) {
    bool consistent;
    tael_status status = agree(&consistent, self, 0);
    if (status == TAEL_OK) *verdict = consistent ? TAEL_CONSISTENT : TAEL_INCONSISTENT;
    return status;
}

/* How many digits stand before the mark, or are missing behind it. */
static int32_t magnitude(const tael_decimal *value) {
    return (int32_t)tael_decimal_digits(value) + value->exponent;
}

/* The power that brings both figures to one magnitude, or one of its neighbours, explains the difference. */
static tael_status explain(int32_t *off_by, const struct comparison *self) {
    const tael_implied *implied = self->implied;
    const tael_rate *rate = self->rate;
    if (tael_decimal_is_zero(&implied->quote_high) || tael_decimal_is_zero(&implied->base_high))
        return TAEL_OK;
    int32_t power = magnitude(&implied->quote_high) + magnitude(&rate->denominator) -
                    magnitude(&implied->base_high) - magnitude(&rate->numerator);
    const int32_t candidates[] = {power, power - 1, power + 1};
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
        bool explained = false;
        tael_status status = candidates[i] == 0 ? TAEL_OK : agree(&explained, self, candidates[i]);
        if (status != TAEL_OK) return status;
        if (explained) {
            *off_by = candidates[i];
            return TAEL_OK;
        }
    }
    return TAEL_OK;
}

static tael_status compare(tael_check *check, const tael_decimal *tolerance,
                           const tael_allocator *allocator) {
    static const tael_decimal none = {0};
    bool one_currency = check->implied.base == check->implied.quote;
    struct comparison self = {.implied = &check->implied, .rate = &check->market, .allocator = allocator};
    tael_status status = set_tolerance(&self, one_currency ? &none : tolerance);
    if (status == TAEL_OK) status = judge(&check->verdict, &self);
    if (status == TAEL_OK && check->verdict == TAEL_INCONSISTENT) {
        status = set_tolerance(&self, tolerance);
        if (status == TAEL_OK) status = explain(&check->off_by, &self);
    }
    free_comparison(&self);
    return status;
}

/* ---- the check ---- */

void tael_check_free(tael_check *check, const tael_allocator *allocator) {
    if (check == NULL) return;
    tael_implied_free(&check->implied, allocator);
    tael_rate_free(&check->market, allocator);
}

static tael_status make_check(tael_check *check, const tael_figure *figures, const tael_rates *rates,
                              const tael_check_options *options, const tael_allocator *allocator) {
    tael_status status =
        tael_implied_make(&check->implied, &figures[check->first], &figures[check->second], allocator);
    if (status != TAEL_OK) return status;
    status = tael_rates_find(&check->market, rates, check->implied.base, check->implied.quote, options->day,
                             options->days_back, allocator);
    if (status == TAEL_NO_RATE) return TAEL_OK;
    return status == TAEL_OK ? compare(check, &options->tolerance, allocator) : status;
}

static bool are_valid(const tael_check_options *options) {
    return options->size >= sizeof *options && options->days_back >= 0 &&
           tael_decimal_sign(&options->tolerance) >= 0 &&
           tael_decimal_compare(&options->tolerance, &hundred) <= 0;
}

tael_status tael_check_restatement(tael_check *result, const tael_figure *figures, size_t second,
                                   const tael_rates *rates, const tael_check_options *options,
                                   const tael_allocator *allocator) {
    static const tael_check_options defaults = TAEL_CHECK_OPTIONS_INIT;
    if (options == NULL) options = &defaults;
    if (!are_valid(options) || figures[second].restates < 0) return TAEL_INVALID_ARGUMENT;
    tael_check made = {.first = (size_t)figures[second].restates, .second = second};
    tael_status status = make_check(&made, figures, rates, options, allocator);
    if (status != TAEL_OK) {
        tael_check_free(&made, allocator);
        return status;
    }
    tael_check_free(result, allocator);
    *result = made;
    return TAEL_OK;
}

const char *tael_check_verdict_name(tael_verdict verdict) {
    switch (verdict) {
    case TAEL_VERDICT_UNKNOWN: break;
    case TAEL_CONSISTENT: return "consistent";
    case TAEL_INCONSISTENT: return "inconsistent";
    }
    return "unknown";
}
