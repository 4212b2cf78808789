/* scan/tables/columns.c - rows of heads, and what they say of the columns under them.
 *
 * A row of words, years and dates is one of heads. What several rows of them say of a column holds together,
 * until the first row of heads behind an amount begins anew. */
#include <string.h>

#include "base/ascii.h"
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
static bool is_under(const tael__table *table, const tael__head *head, const tael__row *row, size_t place) {
    const tael__cell *cell = &row->cells[place];
    if (head->aligned && row->aligned)
        return tael__overlap(&cell->displayed, &head->displayed, table->measure);
    if (head->alone) return place >= head->place;
    if (head->count == row->count || head->labelled) return head->place == place;
    return cells_behind(row, place) == head->cells_behind;
}

/* What a head says, and a lower one with it: of two units or contexts the lower one's holds. */
static void join_heads(tael__head *head, unsigned says, const char *per, tael__unit unit) {
    head->says |= says;
    if (per != NULL) head->per = per;
    if (per != NULL || unit.currency != NULL) head->unit = unit;
}

/* What all heads over a cell say together. */
tael__head tael__heads_over(const tael__table *table, const tael__row *row, size_t place) {
    tael__head all = {.governing = tael__ungoverned};
    for (size_t i = 0; i < table->head_count; i++) {
        const tael__head *head = &table->heads[i];
        if (!is_under(table, head, row, place)) continue;
        join_heads(&all, head->says, head->per, head->unit);
        tael__join_governing(&all.governing, head->governing);
    }
    return all;
}

/* --- Contexts --------------------------------------------------------------------------------------- */

/* "$" under "in millions of Canadian dollars" is that currency's. */
static void settle_sign(const tael_scan *scan, tael__context *context) {
    const tael__table *table = scan->table;
    if (!context->ambiguous || table->governing.currency < 0) return;
    const tael__context *over = &table->contexts[table->governing.currency];
    if (!tael__set_has(scan, context->set, over->currency)) return;
    context->currency = over->currency;
    context->ambiguous = over->ambiguous;
}

ptrdiff_t tael__add_context(tael_scan *scan, const tael__words *words) {
    tael__table *table = scan->table;
    if (!words->has_context) return TAEL_NO_FIGURE;
    if (table->context_count == TAEL__CONTEXTS_MAX) return TAEL__LOST_CONTEXT;
    tael__context *context = &table->contexts[table->context_count];
    *context = words->context;
    context->row = table->rows;
    settle_sign(scan, context);
    return (ptrdiff_t)table->context_count++;
}

/* --- Heads ------------------------------------------------------------------------------------------ */

bool tael__is_year_cell(const tael__cell *cell) {
    return cell->kind == TAEL__CELL_NUMBER && cell->unit.currency == NULL && !cell->negative &&
           (cell->number_flags & TAEL__YEAR_LIKE) != 0;
}

static bool is_mute(const tael_scan *scan, const tael__row *row, size_t place) {
    const tael__cell *cell = &row->cells[place];
    const tael__words *words = tael__words_of(row, place);
    if (words->says != 0 || words->per != NULL || words->has_context) return false;
    for (size_t i = cell->start; i < cell->end; i++) {
        if (tael__is_digit(scan->text[i])) return false;
    }
    return true;
}

bool tael__follows_amounts(const tael__table *table) {
    return !table->in_head && !table->blank_behind && !table->heading_behind;
}

/* "Rating | AAA | AA" right under amounts: words of the table's body. They have a label, and neither say
 * anything of numbers nor name a year. */
static bool is_body_row(const tael_scan *scan) {
    const tael__table *table = scan->table;
    const tael__row *row = &table->row;
    if (!tael__follows_amounts(table) || row->cells[0].kind != TAEL__CELL_TEXT ||
        table->labels.cells != row->count)
        return false;
    for (size_t i = 1; i < row->count; i++) {
        if (row->cells[i].kind == TAEL__CELL_CURRENCY || !is_mute(scan, row, i)) return false;
    }
    return true;
}

/* A row without a number but years, and with something over a column. */
bool tael__is_head_row(const tael_scan *scan) {
    const tael__row *row = &scan->table->row;
    bool over_column = tael__words_of(row, 0)->has_context && row->cells[0].kind != TAEL__CELL_NUMBER;
    for (size_t i = 0; i < row->count; i++) {
        const tael__cell *cell = &row->cells[i];
        if (cell->kind == TAEL__CELL_PERCENT) return false;
        if (cell->kind == TAEL__CELL_NUMBER && !tael__is_year_cell(cell)) return false;
        if (i > 0 && cell->kind != TAEL__CELL_EMPTY && cell->kind != TAEL__CELL_DASH) over_column = true;
    }
    return over_column && !is_body_row(scan);
}

/* "£'000 | US$'000": every cell is a context that names a currency, so there is none over the labels. */
static bool is_all_contexts(const tael__row *row) {
    for (size_t i = 0; i < row->count; i++) {
        const tael__words *words = tael__words_of(row, i);
        if (!words->has_context || words->context.currency == NULL) return false;
    }
    return true;
}

/* Whether the cells' contexts say the same. */
static bool is_one_context(const tael__row *row) {
    const tael__context *first = &tael__words_of(row, 0)->context;
    for (size_t i = 1; i < row->count; i++) {
        const tael__context *other = &tael__words_of(row, i)->context;
        if (other->power != first->power || other->currency != first->currency) return false;
    }
    return true;
}

/* A row of heads begins with an empty cell or words about the labels; but with "Notes" over the first column
 * it has no place for them. */
static bool has_label_place(const tael__row *row) {
    const tael__cell *first = &row->cells[0];
    if (is_all_contexts(row)) return false;
    return first->kind == TAEL__CELL_EMPTY ||
           (first->kind == TAEL__CELL_TEXT && (tael__words_of(row, 0)->says & TAEL__SAYS_NOTE) == 0);
}

static bool is_same_extent(const tael__extent *one, const tael__extent *other) {
    return memcmp(one, other, sizeof *one) == 0;
}

/* A head of an earlier row that stands over the very same cells; else a new one, NULL where none has room. */
static tael__head *find_head(tael__table *table, const tael__head *place) {
    for (size_t i = 0; i < table->head_count; i++) {
        tael__head *head = &table->heads[i];
        bool over = place->aligned ? is_same_extent(&head->displayed, &place->displayed)
                                   : head->place == place->place && head->count == place->count &&
                                         head->cells_behind == place->cells_behind;
        bool alike = head->aligned == place->aligned && head->labelled == place->labelled;
        if (over && alike && head->alone == place->alone) return head;
    }
    if (table->head_count == TAEL__HEADS_MAX) return NULL;
    tael__head *head = &table->heads[table->head_count++];
    *head = *place;
    head->governing = tael__ungoverned;
    return head;
}

static bool says_nothing(const tael__words *words) {
    return words->says == 0 && words->per == NULL && words->unit.currency == NULL;
}

void tael__forget_heads(tael__table *table) {
    table->head_count = 0;
    table->heads_lost = table->units = false;
}

static bool is_empty(const tael__cell *cell) {
    return cell->kind == TAEL__CELL_EMPTY || cell->kind == TAEL__CELL_DASH;
}

static bool is_alone(const tael__row *row, size_t place) {
    for (size_t i = 0; i < row->count; i++) {
        if (i != place && !is_empty(&row->cells[i])) return false;
    }
    return true;
}

/* A head that says nothing is not kept. */
static void add_head(tael__table *table, size_t place, ptrdiff_t context) {
    const tael__cell *cell = &table->row.cells[place];
    const tael__words *words = tael__words_of(&table->row, place);
    if (context == TAEL_NO_FIGURE && says_nothing(words)) return;
    tael__head *head =
        find_head(table, &(tael__head){.displayed = cell->displayed,
                                       .place = place,
                                       .count = table->row.count,
                                       .cells_behind = cells_behind(&table->row, place),
                                       .aligned = table->row.aligned,
                                       .labelled = has_label_place(&table->row),
                                       .alone = context != TAEL_NO_FIGURE && is_alone(&table->row, place)});
    if (head != NULL) {
        join_heads(head, words->says, words->per, words->unit);
        table->units = table->units || (words->says & TAEL__SAYS_UNITS) != 0;
        tael__come_nearer(table, &head->governing, context);
    }
    table->heads_lost = table->heads_lost || head == NULL;
}

/* Whether the first cell stands over the labels. */
static bool is_label_column(const tael__row *row) {
    return !row->aligned || row->cells[0].displayed.from.at[TAEL__BY_CHARACTER] == 0;
}

void tael__name_currency(tael__row *row, size_t place) {
    tael__cell *cell = &row->cells[place];
    tael__words *words = &row->words[place];
    if (cell->kind != TAEL__CELL_CURRENCY || tael__words_of(row, place)->has_context) return;
    if (!cell->worded) *words = tael__no_words;
    cell->worded = words->has_context = true;
    words->context = (tael__context){.start = cell->start,
                                     .end = cell->end,
                                     .currency = cell->unit.currency,
                                     .set = cell->unit.set,
                                     .ambiguous = cell->unit.ambiguous,
                                     .figure = TAEL_NO_FIGURE};
}

/* A percent sign alone over a column: percentages. */
static void name_percentages(tael__row *row, size_t place) {
    tael__cell *cell = &row->cells[place];
    if (cell->kind != TAEL__CELL_PERCENT_SIGN) return;
    if (!cell->worded) row->words[place] = tael__no_words;
    cell->worded = true;
    row->words[place].says |= TAEL__SAYS_SHARE;
}

/* Whether nothing but a bracket stands behind the context in its cell. */
static bool ends_cell(const tael_scan *scan, const tael__context *context, const tael__cell *cell) {
    tael__match bracket;
    size_t rest = cell->end > context->end ? cell->end - context->end : 0;
    return rest == 0 || (tael__find_form(scan, scan->text + context->end, rest, &bracket) &&
                         bracket.length == rest && tael__match_is(&bracket, TAEL__LINK, TAEL__CLOSE));
}

/* 编制单位：某某公司    单位：千元  币种：港币: contexts with labels hold for the table, and
 * those of cells side by side are one. */
static bool read_labels(tael_scan *scan) {
    tael__table *table = scan->table;
    tael__words all = tael__no_words;
    tael__row *row = &table->row;
    bool closes = false;
    if (row->cells[0].kind != TAEL__CELL_TEXT) return false;
    for (size_t i = 0; i < row->count; i++) {
        const tael__words *words = tael__words_of(row, i);
        bool labelled = words->has_context && words->context.labelled;
        if (is_empty(&row->cells[i]) || (!labelled && !all.has_context)) continue;
        if (!labelled || (all.has_context && (!closes || !words->context.leads))) break;
        closes = ends_cell(scan, &words->context, &row->cells[i]);
        if (!all.has_context) {
            all = *words;
            continue;
        }
        all.context.end = words->context.end;
        all.context.currency = words->context.currency;
        all.context.set = words->context.set;
        all.context.ambiguous = words->context.ambiguous;
    }
    if (all.has_context) tael__set_table_context(scan, &all);
    return all.has_context;
}

void tael__give_up_numbers(tael_scan *scan) {
    const tael__row *row = &scan->table->row;
    for (size_t i = 0; i < row->count; i++) {
        const tael__cell *cell = &row->cells[i];
        if (cell->kind == TAEL__CELL_NUMBER) tael__give_up(&scan->figures.items[cell->figure]);
    }
}

/* Rows of heads hold together; behind amounts they begin anew, and where a heading under a blank line parts
 * them. */
static void begin_heads(tael__table *table) {
    bool parted = table->blank_behind && table->heading_behind;
    if (table->in_head && !parted) return;
    tael__forget_heads(table);
    tael__forget_columns(table);
    table->table_says = 0;
    table->percents = false;
    for (size_t i = 0; i < table->bearing_count; i++) table->bearings[i].percents = 0;
    if (table->heading_served) tael__set_heading(table, &tael__no_words);
    table->in_head = true;
}

/* The head over the labels: its context holds for the table. */
static void read_label_head(tael__table *table, const tael__words *words, ptrdiff_t context) {
    if (context != TAEL_NO_FIGURE)
        tael__come_nearer(table, &table->governing, context);
    else
        table->table_says |= words->says & TAEL__SAYS_COUNT;
}

static bool has_numbers_below(const tael__table *table, const tael__head *head) {
    const tael__row *row = &table->row;
    for (size_t i = 0; i < row->count; i++) {
        if (row->cells[i].kind != TAEL__CELL_TEXT && is_under(table, head, row, i)) return true;
    }
    return false;
}

void tael__hear_label_head(tael__table *table, const tael__cell *label) {
    const tael__row *row = &table->row;
    for (size_t i = 0; row->aligned && label->kind == TAEL__CELL_TEXT && i < table->head_count; i++) {
        tael__head *head = &table->heads[i];
        bool speaks = tael__governs(&head->governing) || (head->says & TAEL__SAYS_COUNT) != 0;
        if (!speaks || !head->aligned || head->place != 0 ||
            !tael__overlap(&head->displayed, &label->displayed, table->measure) ||
            has_numbers_below(table, head))
            continue;
        table->table_says |= head->says & TAEL__SAYS_COUNT;
        tael__join_governing(&table->governing, head->governing);
        head->governing = tael__ungoverned;
        head->says = 0;
    }
}

/* A column's context holds for the empty cells behind it, too. */
static void read_column_head(tael__table *table, size_t place, ptrdiff_t context) {
    const tael__row *row = &table->row;
    add_head(table, place, context);
    for (size_t i = place + 1; context != TAEL_NO_FIGURE && i < row->count && is_empty(&row->cells[i]); i++)
        add_head(table, i, context);
}

/* "Fiscal Year" over 2020: no column of years, nor one of notes. */
static void hear_year(tael__table *table, size_t place) {
    for (size_t i = 0; i < table->head_count; i++) {
        tael__head *head = &table->heads[i];
        if (is_under(table, head, &table->row, place)) head->says &= ~(unsigned)TAEL__SAYS_NOTE;
    }
}

void tael__read_heads(tael_scan *scan) {
    tael__table *table = scan->table;
    tael__row *row = &table->row;
    begin_heads(table);
    tael__give_up_numbers(scan);
    bool labels = read_labels(scan);
    for (size_t i = 0; i < row->count; i++) {
        if (tael__is_year_cell(&row->cells[i])) hear_year(table, i);
        tael__name_currency(row, i);
        name_percentages(row, i);
    }
    bool contexts = !labels && is_all_contexts(row), over_labels = !contexts && is_label_column(row);
    for (size_t i = 0; i < row->count; i++) {
        const tael__words *words = tael__words_of(row, i);
        if (labels && words->has_context) continue;
        ptrdiff_t context = tael__add_context(scan, words);
        bool nearer = context != TAEL_NO_FIGURE || !says_nothing(words);
        if (nearer) table->heading_says = 0; /* "Employees" over "£": what they cost */
        if (i == 0 && over_labels) {
            read_label_head(table, words, context);
        } else {
            read_column_head(table, i, context);
            if (i == 0 && contexts && is_one_context(row))
                tael__come_nearer(table, &table->governing, context);
        }
    }
}
