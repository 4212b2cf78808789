/* tool/recent_figures.c - an array whose first half goes when it is full of what is far away. */
#include "recent_figures.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A figure and its restatement stand in one sentence, or one list; this many bytes hold either. */
enum { FAR = 1 << 16, FIRST_CAPACITY = 64 };

static void free_figure(tael_figure *figure) {
    tael_decimal_free(&figure->value, NULL);
    tael_decimal_free(&figure->low, NULL);
    tael_decimal_free(&figure->high, NULL);
}

static bool copy_figure(tael_figure *copy, const tael_figure *figure) {
    *copy = *figure;
    copy->value = copy->low = copy->high = (tael_decimal){0};
    tael_status status = tael_decimal_copy(&copy->value, &figure->value, NULL);
    if (status == TAEL_OK) status = tael_decimal_copy(&copy->low, &figure->low, NULL);
    if (status == TAEL_OK) status = tael_decimal_copy(&copy->high, &figure->high, NULL);
    if (status == TAEL_OK) return true;
    free_figure(copy);
    return false;
}

static void forget(struct recent_figures *recent, size_t count) {
    if (count == 0) return;
    for (size_t i = 0; i < count; i++) free_figure(&recent->items[i]);
    recent->count -= count;
    recent->first += count;
    memmove(recent->items, recent->items + count, recent->count * sizeof *recent->items);
    for (size_t i = 0; i < recent->count; i++) {
        ptrdiff_t *restates = &recent->items[i].restates;
        if (*restates != TAEL_NO_FIGURE)
            *restates = *restates >= (ptrdiff_t)count ? *restates - (ptrdiff_t)count : TAEL_NO_FIGURE;
    }
}

static bool make_room(struct recent_figures *recent, size_t start) {
    if (recent->count < recent->capacity) return true;
    size_t far = 0;
    while (far < recent->count && recent->items[far].end + FAR < start) far++;
    if (far >= recent->capacity / 2 && far > 0) {
        forget(recent, far);
        return true;
    }
    size_t larger = recent->capacity > 0 ? 2 * recent->capacity : FIRST_CAPACITY;
    tael_figure *items = realloc(recent->items, larger * sizeof *items);
    if (items == NULL) return false;
    recent->items = items;
    recent->capacity = larger;
    return true;
}

bool recent_figures_add(struct recent_figures *recent, const tael_figure *figure) {
    errno = ENOMEM;
    if (!make_room(recent, figure->start)) return false;
    tael_figure *copy = &recent->items[recent->count];
    if (!copy_figure(copy, figure)) return false;
    if (copy->restates != TAEL_NO_FIGURE) copy->restates -= (ptrdiff_t)recent->first;
    recent->count++;
    return true;
}

void recent_figures_free(struct recent_figures *recent) {
    forget(recent, recent->count);
    free(recent->items);
    *recent = (struct recent_figures){0};
}
