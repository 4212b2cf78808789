/* scan/tables/places.c - the places that a table keeps among the figures, for what may turn out to be one. */
#include <string.h>

#include "scan/tables/tables.h"

/* In tael_figure.restates: the place is to be given up; it is not filled yet. */
enum { UNWANTED = -2, UNFILLED = -3 };

tael_status tael__keep_place(tael_scan *scan, tael__cell *cell) {
    tael_status status = TAEL__ARRAY_RESERVE(&scan->figures, scan->figures.count + 1, &scan->allocator);
    if (status != TAEL_OK) return status;
    cell->figure = scan->figures.count++;
    scan->figures.items[cell->figure] = (tael_figure){
        .start = cell->start, .end = cell->end, .restates = UNFILLED, .context = TAEL_NO_FIGURE};
    return TAEL_OK;
}

bool tael__place_waits(const tael_figure *figure) {
    return figure->kind == TAEL_AMOUNT && figure->currency == NULL;
}

void tael__give_up(tael_figure *figure) {
    figure->restates = UNWANTED;
}

static void shift_number(ptrdiff_t *number, size_t from) {
    if (*number >= 0 && (size_t)*number >= from) ++*number;
}

/* A figure has been put in at `from`: what points behind it points one further. */
static void shift_references(tael_scan *scan, size_t from) {
    tael__table *table = scan->table;
    size_t number = scan->handed + from;
    for (size_t i = from + 1; i < scan->figures.count; i++) {
        shift_number(&scan->figures.items[i].restates, number);
        shift_number(&scan->figures.items[i].context, number);
    }
    for (size_t i = 0; i < table->context_count; i++) shift_number(&table->contexts[i].figure, number);
    for (size_t i = 0; i < table->row.count; i++) {
        if (table->row.cells[i].figure >= from) table->row.cells[i].figure++;
    }
    if (table->unsettled > from) table->unsettled++;
}

tael_status tael__report_context(tael_scan *scan, tael__context *context) {
    if (context->figure != TAEL_NO_FIGURE) return TAEL_OK;
    tael_status status = TAEL__ARRAY_RESERVE(&scan->figures, scan->figures.count + 1, &scan->allocator);
    if (status != TAEL_OK) return status;
    tael_figure *figures = scan->figures.items;
    size_t place = scan->figures.count;
    while (place > 0 && figures[place - 1].start > context->start) place--;
    memmove(figures + place + 1, figures + place, (scan->figures.count++ - place) * sizeof *figures);
    shift_references(scan, place);
    figures[place] = (tael_figure){.start = context->start,
                                   .end = context->end,
                                   .kind = TAEL_CONTEXT,
                                   .value = tael_decimal_from_parts(false, 1, context->power),
                                   .currency = context->currency,
                                   .ambiguous = context->ambiguous,
                                   .exact = true,
                                   .restates = TAEL_NO_FIGURE,
                                   .context = TAEL_NO_FIGURE};
    context->figure = (ptrdiff_t)(scan->handed + place);
    return TAEL_OK;
}

/* Where the figures from `first` on will be when the unwanted are gone. */
static tael_status map_places(tael_scan *scan, size_t first) {
    size_t count = scan->figures.count - first;
    tael_status status = TAEL__ARRAY_RESERVE(&scan->places, count, &scan->allocator);
    size_t place = first;
    for (size_t i = 0; i < count && status == TAEL_OK; i++) {
        scan->places.items[i] = place;
        if (scan->figures.items[first + i].restates != UNWANTED) place++;
    }
    return status;
}

/* Where figure `index` goes; for one that is given up, where the next one that is kept goes. */
static size_t moved(const tael_scan *scan, size_t first, size_t index) {
    return index < scan->figures.count ? scan->places.items[index - first] : index;
}

static void move_number(const tael_scan *scan, size_t first, ptrdiff_t *number) {
    if (*number < 0 || (size_t)*number < scan->handed + first) return;
    *number = (ptrdiff_t)(scan->handed + moved(scan, first, (size_t)*number - scan->handed));
}

tael_status tael__close_places(tael_scan *scan, size_t first) {
    tael__table *table = scan->table;
    while (first < scan->figures.count && scan->figures.items[first].restates != UNWANTED) first++;
    if (first >= scan->figures.count) return TAEL_OK;
    tael_status status = map_places(scan, first);
    size_t kept = first;
    if (status != TAEL_OK) return status;
    for (size_t i = first; i < scan->figures.count; i++) {
        tael_figure figure = scan->figures.items[i];
        if (figure.restates == UNWANTED) continue;
        move_number(scan, first, &figure.restates);
        move_number(scan, first, &figure.context);
        scan->figures.items[kept++] = figure;
    }
    for (size_t i = 0; i < table->context_count; i++) move_number(scan, first, &table->contexts[i].figure);
    if (table->unsettled > first) table->unsettled = moved(scan, first, table->unsettled - 1) + 1;
    scan->figures.count = kept;
    return TAEL_OK;
}
