/* exchange/series.c - a list that is sorted once and then searched by halves. */
#include "exchange/series.h"

#include "base/array.h"

tael_status tael__series_add(tael__series *series, tael_day day, tael_decimal rate,
                             const tael_allocator *allocator) {
    if (series->count == UINT32_MAX) return TAEL_TOO_LARGE;
    tael_status status = TAEL__ARRAY_RESERVE(series, series->count + 1, allocator);
    if (status != TAEL_OK) return status;
    uint32_t order = (uint32_t)series->count;
    series->items[series->count++] = (tael__quotation){rate, day, order};
    return TAEL_OK;
}

/* ---- order ---- */

static bool is_before(const tael__quotation *first, const tael__quotation *second) {
    return first->day != second->day ? first->day < second->day : first->order < second->order;
}

static void swap(tael__quotation *first, tael__quotation *second) {
    tael__quotation kept = *first;
    *first = *second;
    *second = kept;
}

/* As files are published: the newest day first. */
static bool is_descending(const tael__series *series) {
    for (size_t i = 1; i < series->count; i++)
        if (series->items[i].day >= series->items[i - 1].day) return false;
    return true;
}

static bool is_ascending(const tael__series *series) {
    for (size_t i = 1; i < series->count; i++)
        if (is_before(&series->items[i], &series->items[i - 1])) return false;
    return true;
}

static void reverse(tael__series *series) {
    for (size_t first = 0, last = series->count; first + 1 < last; first++)
        swap(&series->items[first], &series->items[--last]);
}

/* Restores the heap items[0..count), the last on top, where only the item at `place` may be out of order. */
static void sift_down(tael__quotation *items, size_t count, size_t place) {
    for (;;) {
        size_t top = place;
        for (size_t child = 2 * place + 1; child <= 2 * place + 2 && child < count; child++)
            if (is_before(&items[top], &items[child])) top = child;
        if (top == place) return;
        swap(&items[place], &items[top]);
        place = top;
    }
}

static void heap_sort(tael__series *series) {
    for (size_t place = series->count / 2; place-- > 0;) sift_down(series->items, series->count, place);
    for (size_t end = series->count; end-- > 1;) {
        swap(&series->items[0], &series->items[end]);
        sift_down(series->items, end, 0);
    }
}

static void keep_last_of_each_day(tael__series *series, const tael_allocator *allocator) {
    size_t kept = 0;
    for (size_t i = 0; i < series->count; i++) {
        bool is_last = i + 1 == series->count || series->items[i + 1].day != series->items[i].day;
        if (is_last)
            series->items[kept++] = series->items[i];
        else
            tael_decimal_free(&series->items[i].rate, allocator);
    }
    series->count = kept;
}

void tael__series_sort(tael__series *series, const tael_allocator *allocator) {
    if (is_descending(series)) {
        reverse(series);
        return;
    }
    if (!is_ascending(series)) heap_sort(series);
    keep_last_of_each_day(series, allocator);
}

void tael__series_free(tael__series *series, const tael_allocator *allocator) {
    for (size_t i = 0; i < series->count; i++) tael_decimal_free(&series->items[i].rate, allocator);
    TAEL__ARRAY_FREE(series, allocator);
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
