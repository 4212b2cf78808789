/* exchange/lookup.c - from a pair and a day to a rate: straight, or through a pivot that both currencies
 * have a rate against on one day. */
#include "exchange/legacy.h"
#include "exchange/rates.h"

/* The days that may serve: the one that was asked for, and those before it. */
struct days {
    int64_t first, last;
};

/* One published rate between two currencies. */
struct leg {
    tael_decimal rate; /* its limbs belong to the rates */
    tael_day day;
    bool inverse;     /* it is of the second currency in units of the first */
    bool irrevocable; /* it is the euro's */
};

static const tael_currency *euro(void) {
    return tael_currency_by_code("EUR", 3);
}

/* ---- straight ---- */

static bool find_quoted(struct leg *leg, const tael_rates *rates, const tael_currency *from,
                        const tael_currency *to, struct days days) {
    const tael__series *series = tael__rates_series(rates, from, to);
    const tael__quotation *found = series == NULL ? NULL : tael__series_find(series, days.first, days.last);
    if (found == NULL) return false;
    *leg = (struct leg){.rate = tael__quotation_rate(found), .day = found->day};
    return true;
}

static bool is_better(const struct leg *leg, const struct leg *other) {
    if (other->day == TAEL_DAY_ANY || leg->day == TAEL_DAY_ANY) return other->day != TAEL_DAY_ANY;
    return leg->day > other->day;
}

/* The rate as it was given, whichever way round. */
static bool find_given(struct leg *leg, const tael_rates *rates, const tael_currency *from,
                       const tael_currency *to, struct days days) {
    struct leg back;
    bool has_straight = find_quoted(leg, rates, from, to, days);
    if (!find_quoted(&back, rates, to, from, days)) return has_straight;
    back.inverse = true;
    if (!has_straight || is_better(&back, leg)) *leg = back;
    return true;
}

static bool find_irrevocable(struct leg *leg, const tael_currency *from, const tael_currency *to,
                             struct days days) {
    bool inverse = to == euro();
    if (!inverse && from != euro()) return false;
    const tael__legacy *legacy = tael__legacy_of(inverse ? from : to);
    if (legacy == NULL || days.last < legacy->since) return false;
    *leg = (struct leg){legacy->rate, TAEL_DAY_ANY, inverse, true};
    return true;
}

static bool find_leg(struct leg *leg, const tael_rates *rates, const tael_currency *from,
                     const tael_currency *to, struct days days) {
    struct leg law;
    bool is_given = find_given(leg, rates, from, to, days);
    if (is_given && leg->day == TAEL_DAY_ANY) return true;
    if (!find_irrevocable(&law, from, to, days)) return is_given;
    *leg = law;
    return true;
}

/* ---- through a pivot ---- */

/* Both currencies against the pivot, on one day. Each round goes back by a day at least. */
static bool find_legs(struct leg *base, struct leg *quote, const tael_rates *rates,
                      const tael_currency *const currencies[3], struct days days) {
    const tael_currency *pivot = currencies[2];
    while (find_leg(base, rates, pivot, currencies[0], days) &&
           find_leg(quote, rates, pivot, currencies[1], days)) {
        bool agree = base->day == quote->day || base->day == TAEL_DAY_ANY || quote->day == TAEL_DAY_ANY;
        if (agree) return true;
        days.last = base->day < quote->day ? base->day : quote->day;
    }
    return false;
}

/* numerator = first x second, where a leg that stands on the other side of the fraction counts as 1. */
static tael_status multiply_legs(tael_decimal *result, const struct leg *first, bool first_counts,
                                 const struct leg *second, bool second_counts,
                                 const tael_allocator *allocator) {
    const tael_decimal one = tael_decimal_from_parts(false, 1, 0);
    return tael_decimal_multiply(result, first_counts ? &first->rate : &one,
                                 second_counts ? &second->rate : &one, allocator);
}

/* 1 base is (quote of the pivot) / (base of the pivot). */
static tael_status divide_legs(tael_rate *rate, const struct leg *base, const struct leg *quote,
                               const tael_allocator *allocator) {
    rate->day = base->day != TAEL_DAY_ANY ? base->day : quote->day;
    rate->through_euro = base->irrevocable && quote->irrevocable;
    tael_status status =
        multiply_legs(&rate->numerator, quote, !quote->inverse, base, base->inverse, allocator);
    if (status != TAEL_OK) return status;
    return multiply_legs(&rate->denominator, base, !base->inverse, quote, quote->inverse, allocator);
}

static tael_status find_cross(tael_rate *rate, const tael_rates *rates, struct days days,
                              const tael_allocator *allocator) {
    const tael_currency *const pivots[] = {euro(), tael_currency_by_code("USD", 3)};
    for (size_t i = 0; i < sizeof pivots / sizeof *pivots; i++) {
        const tael_currency *const currencies[] = {rate->base, rate->quote, pivots[i]};
        struct leg base, quote;
        if (pivots[i] != rate->base && pivots[i] != rate->quote &&
            find_legs(&base, &quote, rates, currencies, days))
            return divide_legs(rate, &base, &quote, allocator);
    }
    return TAEL_NO_RATE;
}

/* ---- the way that there is ---- */

static tael_status set_straight(tael_rate *rate, const struct leg *leg, const tael_allocator *allocator) {
    rate->day = leg->day;
    const tael_decimal one = tael_decimal_from_parts(false, 1, 0);
    *(leg->inverse ? &rate->numerator : &rate->denominator) = one;
    return tael_decimal_copy(leg->inverse ? &rate->denominator : &rate->numerator, &leg->rate, allocator);
}

static tael_status find(tael_rate *rate, const tael_rates *rates, struct days days,
                        const tael_allocator *allocator) {
    const struct leg identity = {.rate = tael_decimal_from_parts(false, 1, 0), .day = TAEL_DAY_ANY};
    struct leg leg;
    if (rate->base == rate->quote) return set_straight(rate, &identity, allocator);
    if (find_leg(&leg, rates, rate->base, rate->quote, days)) return set_straight(rate, &leg, allocator);
    return find_cross(rate, rates, days, allocator);
}

/* Where no rate has a day, TAEL_DAY_NEWEST stays: a day after all others. */
static struct days days_up_to(const tael_rates *rates, tael_day day, int32_t days_back) {
    if (day == TAEL_DAY_NEWEST && rates->newest != TAEL_DAY_ANY) day = rates->newest;
    return (struct days){(int64_t)day - days_back, day};
}

tael_status tael_rates_find(tael_rate *result, const tael_rates *rates, const tael_currency *base,
                            const tael_currency *quote, tael_day day, int32_t days_back,
                            const tael_allocator *allocator) {
    if (base == NULL || quote == NULL || days_back < 0) return TAEL_INVALID_ARGUMENT;
    tael_rate found = {.base = base, .quote = quote, .day = TAEL_DAY_ANY};
    tael_status status = find(&found, rates, days_up_to(rates, day, days_back), allocator);
    if (status != TAEL_OK) {
        tael_rate_free(&found, allocator);
        return status;
    }
    tael_rate_free(result, allocator);
    *result = found;
    return TAEL_OK;
}
