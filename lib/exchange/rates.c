/* exchange/rates.c - gathering rates: a builder is the rates themselves, not yet sorted. */
#include "exchange/rates.h"

#include "base/array.h"

#include <string.h>

struct tael_rates_builder {
    tael_rates rates;
};

tael_rates *tael__rates_of_builder(tael_rates_builder *builder) {
    return &builder->rates;
}

/* ---- pairs ---- */

/* Currencies are known by their addresses, so these make an order. */
static int compare_pointers(const void *first, const void *second) {
    return ((uintptr_t)first > (uintptr_t)second) - ((uintptr_t)first < (uintptr_t)second);
}

static int compare_pair(const tael__series *series, const tael_currency *base, const tael_currency *quote) {
    int order = compare_pointers(series->base, base);
    return order != 0 ? order : compare_pointers(series->quote, quote);
}

/* The place of the pair, or the one where it belongs. */
static size_t place_of(const tael_rates *rates, const tael_currency *base, const tael_currency *quote) {
    size_t low = 0, high = rates->pairs.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_pair(rates->pairs.items[middle], base, quote) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static tael__series *series_at(const tael_rates *rates, size_t place, const tael_currency *base,
                               const tael_currency *quote) {
    if (place == rates->pairs.count) return NULL;
    tael__series *series = rates->pairs.items[place];
    return compare_pair(series, base, quote) == 0 ? series : NULL;
}

tael__series *tael__rates_series(const tael_rates *rates, const tael_currency *base,
                                 const tael_currency *quote) {
    return series_at(rates, place_of(rates, base, quote), base, quote);
}

tael_status tael__rates_open_series(tael__series **series, tael_rates *rates, const tael_currency *base,
                                    const tael_currency *quote) {
    size_t place = place_of(rates, base, quote);
    *series = series_at(rates, place, base, quote);
    if (*series != NULL) return TAEL_OK;
    if (TAEL__ARRAY_RESERVE(&rates->pairs, rates->pairs.count + 1, &rates->allocator) != TAEL_OK)
        return TAEL_NO_MEMORY;
    *series = tael__allocate(&rates->allocator, sizeof **series);
    if (*series == NULL) return TAEL_NO_MEMORY;
    **series = (tael__series){.base = base, .quote = quote};
    tael__series **items = rates->pairs.items;
    memmove(items + place + 1, items + place, (rates->pairs.count - place) * sizeof *items);
    items[place] = *series;
    rates->pairs.count++;
    return TAEL_OK;
}

tael_status tael__rates_add(tael_rates *rates, tael__series *series, tael_day day, tael_decimal rate) {
    tael_status status = tael__series_add(series, day, rate, &rates->allocator);
    if (status == TAEL_OK && day > rates->newest) rates->newest = day;
    return status;
}

/* ---- the builder ---- */

tael_status tael_rates_builder_new(tael_rates_builder **out, const tael_allocator *allocator) {
    allocator = tael__allocator_or_default(allocator);
    *out = tael__allocate(allocator, sizeof **out);
    if (*out == NULL) return TAEL_NO_MEMORY;
    **out = (tael_rates_builder){{.allocator = *allocator, .newest = TAEL_DAY_ANY}};
    return TAEL_OK;
}

void tael_rates_builder_free(tael_rates_builder *builder) {
    if (builder != NULL) tael_rates_free(&builder->rates);
}

tael_status tael_rates_builder_add(tael_rates_builder *builder, const tael_currency *base,
                                   const tael_currency *quote, tael_day day, const tael_decimal *rate) {
    if (base == NULL || quote == NULL || base == quote || day == TAEL_DAY_NEWEST)
        return TAEL_INVALID_ARGUMENT;
    if (tael_decimal_sign(rate) <= 0) return TAEL_INVALID_ARGUMENT;
    tael_rates *rates = &builder->rates;
    tael__series *series;
    tael_status status = tael__rates_open_series(&series, rates, base, quote);
    tael_decimal kept = {0};
    if (status == TAEL_OK) status = tael_decimal_copy(&kept, rate, &rates->allocator);
    if (status == TAEL_OK) status = tael__rates_add(rates, series, day, kept);
    if (status != TAEL_OK) tael_decimal_free(&kept, &rates->allocator);
    return status;
}

tael_status tael_rates_builder_finish(tael_rates **out, tael_rates_builder *builder) {
    tael_rates *rates = &builder->rates;
    tael_status status = TAEL_OK;
    for (size_t i = 0; status == TAEL_OK && i < rates->pairs.count; i++)
        status = tael__series_sort(rates->pairs.items[i], &rates->allocator);
    *out = status == TAEL_OK ? rates : NULL;
    return status;
}

/* ---- the rates ---- */

void tael_rates_free(tael_rates *rates) {
    if (rates == NULL) return;
    tael_allocator allocator = rates->allocator;
    for (size_t i = 0; i < rates->pairs.count; i++) {
        tael__series_free(rates->pairs.items[i], &allocator);
        tael__release(&allocator, rates->pairs.items[i], sizeof *rates->pairs.items[i]);
    }
    TAEL__ARRAY_FREE(&rates->pairs, &allocator);
    tael__release(&allocator, rates, sizeof(tael_rates_builder));
}

tael_day tael_rates_newest(const tael_rates *rates) {
    return rates->newest;
}
