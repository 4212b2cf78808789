/* exchange/series.c - a list that is sorted once and then searched by halves. */
#include "exchange/series.h"

#include "base/array.h"

#include <string.h>

tael_status tael__series_reserve(tael__series *series, size_t more, const tael_allocator *allocator) {
    return TAEL__ARRAY_RESERVE(series, series->count + more, allocator);
}

static tael_status add_large(tael__quotation *quotation, tael_decimal rate, const tael_allocator *allocator) {
    tael_decimal *kept = tael__allocate(allocator, sizeof *kept);
    if (kept == NULL) return TAEL_NO_MEMORY;
    *kept = rate;
    quotation->rate.large = kept;
    quotation->is_large = true;
    return TAEL_OK;
}

tael_status tael__series_add(tael__series *series, tael_day day, tael_decimal rate,
                             const tael_allocator *allocator) {
    tael_status status = TAEL__ARRAY_RESERVE(series, series->count + 1, allocator);
    if (status != TAEL_OK) return status;
    tael__quotation *quotation = &series->items[series->count];
    *quotation = (tael__quotation){{rate.coefficient.small}, day, (int16_t)rate.exponent, false};
    if (rate.limb_count != 0) status = add_large(quotation, rate, allocator);
    if (status == TAEL_OK) series->count++;
    return status;
}

static void free_rate(tael__quotation *quotation, const tael_allocator *allocator) {
    if (!quotation->is_large) return;
    tael_decimal_free(quotation->rate.large, allocator);
    tael__release(allocator, quotation->rate.large, sizeof *quotation->rate.large);
}

void tael__series_free(tael__series *series, const tael_allocator *allocator) {
    for (size_t i = 0; i < series->count; i++) free_rate(&series->items[i], allocator);
    TAEL__ARRAY_FREE(series, allocator);
}

/* ---- order ---- */

/* As files are published: the newest day first. */
static bool is_descending(const tael__series *series) {
    for (size_t i = 1; i < series->count; i++)
        if (series->items[i].day >= series->items[i - 1].day) return false;
    return true;
}

static bool is_ascending(const tael__series *series) {
    for (size_t i = 1; i < series->count; i++)
        if (series->items[i].day < series->items[i - 1].day) return false;
    return true;
}

static void reverse(tael__series *series) {
    for (size_t first = 0, end = series->count; first + 1 < end; first++) {
        tael__quotation kept = series->items[first];
        series->items[first] = series->items[--end];
        series->items[end] = kept;
    }
}

/* Merges from[first, middle) and from[middle, end) into the same places of `to`. */
static void merge(tael__quotation *to, const tael__quotation *from, size_t first, size_t middle, size_t end) {
    size_t left = first, right = middle;
    for (size_t place = first; place < end; place++) {
        bool takes_left = right == end || (left < middle && from[left].day <= from[right].day);
        to[place] = from[takes_left ? left++ : right++];
    }
}

/* Runs of twice the length each round; the rates of one day keep their order. */
static tael_status merge_sort(tael__series *series, const tael_allocator *allocator) {
    size_t count = series->count, size = count * sizeof *series->items;
    tael__quotation *scratch = tael__allocate(allocator, size);
    if (scratch == NULL) return TAEL_NO_MEMORY;
    for (size_t run = 1; run < count; run *= 2) {
        memcpy(scratch, series->items, size);
        for (size_t first = 0; first < count; first += 2 * run) {
            size_t middle = count - first < run ? count : first + run;
            size_t end = count - middle < run ? count : middle + run;
            merge(series->items, scratch, first, middle, end);
        }
    }
    tael__release(allocator, scratch, size);
    return TAEL_OK;
}

static void keep_last_of_each_day(tael__series *series, const tael_allocator *allocator) {
    size_t kept = 0;
    for (size_t i = 0; i < series->count; i++) {
        bool is_last = i + 1 == series->count || series->items[i + 1].day != series->items[i].day;
        if (is_last)
            series->items[kept++] = series->items[i];
        else
            free_rate(&series->items[i], allocator);
    }
    series->count = kept;
}

tael_status tael__series_sort(tael__series *series, const tael_allocator *allocator) {
    if (is_descending(series)) {
        reverse(series);
        return TAEL_OK;
    }
    tael_status status = is_ascending(series) ? TAEL_OK : merge_sort(series, allocator);
    if (status == TAEL_OK) keep_last_of_each_day(series, allocator);
    return status;
}

/* ---- search ---- */

const tael__quotation *tael__series_find(const tael__series *series, int64_t first, int64_t last) {
    if (series->count == 0) return NULL;
    if (series->items[0].day == TAEL_DAY_ANY) return &series->items[0];
    size_t low = 0, high = series->count; /* every item before `low` is of a day up to `last` */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (series->items[middle].day <= last)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && series->items[low - 1].day >= first ? &series->items[low - 1] : NULL;
}
