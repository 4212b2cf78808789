/* scan/held.c - figures of a text that comes in pieces: which are held, and how the others go.
 *
 * A figure is held while a table may still change it or put a context before it: while the lines that it
 * stands in may be read as those before a row, while its currency is not known, and while a context that
 * stands before it has served no cell. */
#include "base/limits.h"
#include "scan/declarations/declarations.h"
#include "scan/push.h"
#include "scan/tables/tables.h"
#include <string.h>

/* --- What is held ----------------------------------------------------------------------------------- */

/* A context may yet serve a cell, and that one may wait for its currency. */
static bool may_serve(const tael__table *table, const tael__context *context) {
    return context->figure == TAEL_NO_FIGURE && table->rows - context->row <= 2 * TAEL__WAITING_ROWS_MAX;
}

size_t tael__hold_start(const tael_scan *scan, size_t start) {
    const tael__table *table = scan->table;
    if (!scan->tables || !table->open) return start;
    for (size_t i = 0; i < table->context_count; i++) {
        const tael__context *context = &table->contexts[i];
        if (may_serve(table, context) && context->start < start) start = context->start;
    }
    if (table->unsettled == 0) return start;
    size_t waiting = scan->figures.items[table->unsettled - 1].start;
    return waiting < start ? waiting : start;
}

/* --- What goes -------------------------------------------------------------------------------------- */

static tael_status visit_figure(tael_scan *scan, size_t index) {
    const struct tael__push *push = scan->push;
    tael_figure figure = scan->figures.items[index];
    const char *text = push->text.items + figure.start;
    figure.start += push->before;
    figure.end += push->before;
    return push->visit(push->context, &figure, text);
}

/* Moves the limbs of the figures that stay to the other arena, and forgets those of the others. */
static tael_status keep_limbs(tael_scan *scan) {
    if (scan->arena.current == NULL) return TAEL_OK;
    tael_allocator spare = tael__arena_allocator(&scan->push->spare);
    for (size_t i = 0; i < scan->figures.count; i++) {
        tael_figure *figure = &scan->figures.items[i];
        tael_decimal *values[] = {&figure->value, &figure->low, &figure->high};
        for (size_t j = 0; j < sizeof values / sizeof *values; j++) {
            tael_decimal copy = {0};
            tael_status status = tael_decimal_copy(&copy, values[j], &spare);
            if (status != TAEL_OK) return status;
            *values[j] = copy;
        }
    }
    tael__arena full = scan->arena;
    scan->arena = scan->push->spare;
    scan->push->spare = full;
    tael__arena_reset(&scan->push->spare);
    return TAEL_OK;
}

tael_status tael__hand_figures(tael_scan *scan, size_t hold) {
    tael__figures *figures = &scan->figures;
    size_t handed = 0;
    while (handed < figures->count && figures->items[handed].start < hold) {
        tael_status status = visit_figure(scan, handed++);
        if (status != TAEL_OK) return status;
    }
    if (handed == 0) return TAEL_OK;
    figures->count -= handed;
    memmove(figures->items, figures->items + handed, figures->count * sizeof *figures->items);
    scan->handed += handed;
    if (scan->tables && scan->table->unsettled > 0) scan->table->unsettled -= handed;
    return keep_limbs(scan);
}

/* --- Offsets ---------------------------------------------------------------------------------------- */

/* What stands before the kept text is at its begin for all who may still ask. */
static void move_back(size_t *offset, size_t by) {
    *offset = *offset > by ? *offset - by : 0;
}

static void move_table_back(tael__table *table, size_t by) {
    move_back(&table->end, by);
    for (size_t i = 0; i < table->context_count; i++) {
        move_back(&table->contexts[i].start, by);
        move_back(&table->contexts[i].end, by);
    }
}

void tael__forget_text(tael_scan *scan, size_t start) {
    struct tael__push *push = scan->push;
    if (start == 0) return;
    push->text.count -= start;
    memmove(push->text.items, push->text.items + start, push->text.count);
    push->before += start;
    push->read -= start;
    push->row -= start;
    move_back(&push->since, start);
    for (size_t i = 0; i < scan->figures.count; i++) {
        scan->figures.items[i].start -= start;
        scan->figures.items[i].end -= start;
    }
    tael__move_declarations_back(scan, start);
    if (scan->tables) move_table_back(scan->table, start);
}
