/* scan/tables/governing.c - which contexts govern cells: those over the table, over a column, of a row. */
#include "scan/tables/tables.h"

void tael__join_governing(tael__governing *governing, tael__governing nearer) {
    if (nearer.scale != TAEL_NO_FIGURE) governing->scale = nearer.scale;
    if (nearer.currency != TAEL_NO_FIGURE) governing->currency = nearer.currency;
}

void tael__come_nearer(const tael__table *table, tael__governing *governing, ptrdiff_t index) {
    tael__governing nearer = {index, index};
    if (index >= 0) {
        const tael__context *context = &table->contexts[index];
        if (!context->scales) nearer.scale = TAEL_NO_FIGURE;
        if (context->currency == NULL) nearer.currency = TAEL_NO_FIGURE;
    }
    tael__join_governing(governing, nearer);
}

/* --- Over the table --------------------------------------------------------------------------------- */

/* What a new context over the table leaves of those before: it ends them, but a currency alone goes with the
 * scale there is, and a scale alone with a currency that stood alone. */
static tael__governing left_by(const tael__context *context, tael__governing before) {
    tael__governing left = tael__ungoverned;
    if (!context->scales)
        left.scale = before.scale;
    else if (context->currency == NULL && before.currency != before.scale)
        left.currency = before.currency;
    return left;
}

/* Puts a context to the front, where those that are kept stand; its new index. */
static ptrdiff_t move_to_front(tael__table *table, ptrdiff_t index) {
    size_t front = table->context_count++;
    table->contexts[front] = table->contexts[index];
    return (ptrdiff_t)front;
}

void tael__forget_columns(tael__table *table) {
    tael__governing kept = table->governing;
    if (table->unsettled != 0) return;
    table->context_count = 0;
    /* The first stays clear of the second: each is at its new place or behind it. */
    bool one = kept.scale == kept.currency, first = kept.scale < kept.currency;
    if (first && kept.scale >= 0) table->governing.scale = move_to_front(table, kept.scale);
    if (kept.currency >= 0) table->governing.currency = move_to_front(table, kept.currency);
    if (one)
        table->governing.scale = table->governing.currency;
    else if (!first && kept.scale >= 0)
        table->governing.scale = move_to_front(table, kept.scale);
}

void tael__turn_table(tael_scan *scan, const tael__words *words) {
    tael__table *table = scan->table;
    table->governing = left_by(&words->context, table->governing);
    if (!table->in_head) tael__forget_columns(table);
    tael__come_nearer(table, &table->governing, tael__add_context(scan, words));
}

/* --- Of a row ------------------------------------------------------------------------------------------- */

ptrdiff_t tael__add_row_context(tael_scan *scan, const tael__words *label) {
    ptrdiff_t index = tael__add_context(scan, label);
    if (index < 0) return index;
    tael__context *context = &scan->table->contexts[index];
    if (context->power == 0 && context->currency != NULL && !context->labelled) context->scales = false;
    return index;
}

/* "Dividend (HK$)" in a table of HK$'000: the row is in the main unit. */
static bool names_again(const tael__table *table, const tael__context *row, ptrdiff_t scale) {
    return scale >= 0 && !row->scales && row->currency == table->contexts[scale].currency;
}

tael__governing tael__govern_cell(const tael__table *table, tael__governing column, ptrdiff_t row) {
    tael__governing governing = table->governing;
    tael__join_governing(&governing, column);
    const tael__context *named = row >= 0 ? &table->contexts[row] : NULL;
    /* "Bank loans in US$" names the currency of the row only where nothing else does. */
    if (named != NULL && named->running && governing.currency != TAEL_NO_FIGURE) named = NULL;
    bool main_unit = named != NULL && names_again(table, named, governing.scale);
    if (named != NULL) tael__come_nearer(table, &governing, row);
    if (main_unit)
        governing.scale = row;
    else if (governing.scale == TAEL_NO_FIGURE)
        governing.scale = governing.currency;
    return governing;
}
