/* scan/tables/columns.c - rows of heads, and what they say of the columns under them.
 *
 * A row of words, years and dates is one of heads. What several rows of them say of a column holds together,
 * until the first row of heads behind an amount begins anew. */
#include "scan/tables/tables.h"

/* --- Which heads stand over a cell ---------------------------------------------------------------------- */

/* How many cells behind this one are not empty. */
static size_t cells_behind(const tael__row *row, size_t place) {
    size_t count = 0;
    for (size_t i = place + 1; i < row->count; i++) count += row->cells[i].kind != TAEL__CELL_EMPTY;
    return count;
}

/* Cells aligned by spaces belong together where they overlap; others by their number in the row, counted from
 * the end where the head's row has no place for labels and the rows have different counts. */
static bool is_under(const tael__head *head, const tael__row *row, size_t place) {
    const tael__cell *cell = &row->cells[place];
    if (head->aligned && row->aligned) return cell->from < head->to && head->from < cell->to;
    if (head->count == row->count || head->labelled) return head->place == place;
    return cells_behind(row, place) == head->cells_behind;
}

/* What a head says, and a lower one with it: of two units or contexts the lower one's holds. */
static void join_heads(tael__head *head, unsigned says, const char *per, tael__unit per_unit,
                       ptrdiff_t context) {
    head->says |= says;
    if (per != NULL) {
        head->per = per;
        head->per_unit = per_unit;
    }
    if (context != TAEL_NO_FIGURE) head->context = context;
}

/* What all heads over a cell say together. */
tael__head tael__heads_over(const tael__table *table, const tael__row *row, size_t place) {
    tael__head all = {.context = TAEL_NO_FIGURE};
    for (size_t i = 0; i < table->head_count; i++) {
        const tael__head *head = &table->heads[i];
        if (!is_under(head, row, place)) continue;
        join_heads(&all, head->says, head->per, head->per_unit, head->context);
    }
    return all;
}

/* --- Contexts ---------------------------------------------------------------------------------------------
 */

ptrdiff_t tael__add_context(tael__table *table, const tael__words *words) {
    if (!words->has_context || table->context_count == TAEL__CONTEXTS_MAX) return TAEL_NO_FIGURE;
    table->contexts[table->context_count] = words->context;
    table->contexts[table->context_count].row = table->rows;
    return (ptrdiff_t)table->context_count++;
}

/* --- Heads -------------------------------------------------------------------------------------------------
 */

static bool is_year_cell(const tael__cell *cell) {
    return cell->kind == TAEL__CELL_NUMBER && cell->unit.currency == NULL && !cell->negative &&
           (cell->number_flags & TAEL__YEAR_LIKE) != 0;
}

/* A row without a number but years, and with something over a column. */
bool tael__is_head_row(const tael__row *row) {
    bool over_column = row->cells[0].words.has_context && row->cells[0].kind != TAEL__CELL_NUMBER;
    for (size_t i = 0; i < row->count; i++) {
        const tael__cell *cell = &row->cells[i];
        if (cell->kind == TAEL__CELL_PERCENT) return false;
        if (cell->kind == TAEL__CELL_NUMBER && !is_year_cell(cell)) return false;
        if (i > 0 && cell->kind != TAEL__CELL_EMPTY && cell->kind != TAEL__CELL_DASH) over_column = true;
    }
    return over_column;
}

/* A row of heads begins with an empty cell or words about the labels; but with "Notes" over the first column
 * it has no place for them. */
static bool has_label_place(const tael__row *row) {
    const tael__cell *first = &row->cells[0];
    return first->kind == TAEL__CELL_EMPTY ||
           (first->kind == TAEL__CELL_TEXT && (first->words.says & TAEL__SAYS_NOTE) == 0);
}

/* A head of an earlier row that stands over the very same cells; else a new one, NULL where none has room. */
static tael__head *find_head(tael__table *table, const tael__head *place) {
    for (size_t i = 0; i < table->head_count; i++) {
        tael__head *head = &table->heads[i];
        bool over = place->aligned ? head->from == place->from && head->to == place->to
                                   : head->place == place->place && head->count == place->count &&
                                         head->cells_behind == place->cells_behind;
        if (over && head->aligned == place->aligned && head->labelled == place->labelled) return head;
    }
    if (table->head_count == TAEL__HEADS_MAX) return NULL;
    tael__head *head = &table->heads[table->head_count++];
    *head = *place;
    head->context = TAEL_NO_FIGURE;
    return head;
}

static void add_head(tael__table *table, size_t place, ptrdiff_t context) {
    const tael__cell *cell = &table->row.cells[place];
    tael__head *head = find_head(table, &(tael__head){.from = cell->from,
                                                      .to = cell->to,
                                                      .place = place,
                                                      .count = table->row.count,
                                                      .cells_behind = cells_behind(&table->row, place),
                                                      .aligned = table->row.aligned,
                                                      .labelled = has_label_place(&table->row)});
    if (head != NULL) join_heads(head, cell->words.says, cell->words.per, cell->words.per_unit, context);
}

static bool is_empty(const tael__cell *cell) {
    return cell->kind == TAEL__CELL_EMPTY || cell->kind == TAEL__CELL_DASH;
}

/* The contexts of the columns before hold no longer; only the table's is kept, where no place waits for one.
 */
static void forget_columns(tael__table *table) {
    if (table->unsettled != 0) return;
    if (table->context != TAEL_NO_FIGURE) table->contexts[0] = table->contexts[table->context];
    table->context_count = table->context != TAEL_NO_FIGURE;
    if (table->context != TAEL_NO_FIGURE) table->context = 0;
}

/* A currency alone over a column is a context that names it. */
static void name_currency(tael__cell *cell) {
    if (cell->kind != TAEL__CELL_CURRENCY || cell->words.has_context) return;
    cell->words.has_context = true;
    cell->words.context = (tael__context){.start = cell->start,
                                          .end = cell->end,
                                          .currency = cell->unit.currency,
                                          .set = cell->unit.set,
                                          .ambiguous = cell->unit.ambiguous,
                                          .figure = TAEL_NO_FIGURE};
}

/* 编制单位：某某公司    单位：千元  币种：港币: contexts with labels hold for the table, and
 * those of cells side by side are one. */
static bool read_labels(tael__table *table) {
    tael__words all = {0};
    tael__row *row = &table->row;
    if (row->cells[0].kind != TAEL__CELL_TEXT) return false;
    for (size_t i = 0; i < row->count; i++) {
        const tael__words *words = &row->cells[i].words;
        bool labelled = words->has_context && words->context.labelled;
        if (is_empty(&row->cells[i]) || (!labelled && !all.has_context)) continue;
        if (!labelled) break;
        if (!all.has_context) {
            all = *words;
            continue;
        }
        all.context.end = words->context.end;
        all.context.currency = words->context.currency;
        all.context.set = words->context.set;
        all.context.ambiguous = words->context.ambiguous;
    }
    if (all.has_context) tael__set_table_context(table, &all);
    return all.has_context;
}

/* The years of a row of heads are no amounts. */
static void give_up_years(tael_scan *scan, const tael__row *row) {
    for (size_t i = 0; i < row->count; i++) {
        const tael__cell *cell = &row->cells[i];
        if (cell->kind == TAEL__CELL_NUMBER) tael__give_up(&scan->figures.items[cell->figure]);
    }
}

/* The first cell's context holds for the table, another's for its column and the empty ones behind it. */
void tael__read_heads(tael_scan *scan) {
    tael__table *table = scan->table;
    tael__row *row = &table->row;
    if (!table->in_head) table->head_count = 0;
    if (!table->in_head) forget_columns(table);
    table->in_head = true;
    give_up_years(scan, row);
    bool labels = read_labels(table);
    for (size_t i = 0; i < row->count; i++) {
        if (labels && row->cells[i].words.has_context) continue;
        name_currency(&row->cells[i]);
        ptrdiff_t context = tael__add_context(table, &row->cells[i].words);
        if (i == 0 && !(row->aligned && row->cells[0].from > 0)) {
            if (context != TAEL_NO_FIGURE) table->context = context;
            table->table_says = row->cells[i].words.says & TAEL__SAYS_COUNT;
            continue;
        }
        add_head(table, i, context);
        for (size_t j = i + 1; context != TAEL_NO_FIGURE && j < row->count && is_empty(&row->cells[j]); j++) {
            add_head(table, j, context);
        }
    }
}

/* A row of one cell with words: a heading. */
bool tael__read_heading(tael__table *table, const tael__row *row) {
    for (size_t i = 1; i < row->count; i++) {
        if (row->cells[i].kind != TAEL__CELL_EMPTY) return false;
    }
    if (row->cells[0].kind != TAEL__CELL_TEXT) return false;
    table->heading_says = row->cells[0].words.says;
    table->heading_per = row->cells[0].words.per;
    return true;
}

void tael__set_table_context(tael__table *table, const tael__words *words) {
    if (!table->in_head) table->head_count = 0;
    if (!table->in_head && table->unsettled == 0) table->context_count = 0;
    table->context = tael__add_context(table, words);
}
