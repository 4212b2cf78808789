/* scan/tables/table.c - rows to figures.
 *
 * In every row but those of heads a lone number is an amount as soon as the table has a currency: from a
 * context, or from a sign in any number cell. Until then a place is kept for it among the figures; where no
 * currency comes, the places are given up. */
#include "scan/tables/tables.h"

/* In tael_figure.context of a place that waits: minus two and the context's index in the table. */
static ptrdiff_t waiting_for(ptrdiff_t context) {
    return context == TAEL_NO_FIGURE ? TAEL_NO_FIGURE : -2 - context;
}

static tael__context *context_at(tael__table *table, ptrdiff_t index) {
    return index == TAEL_NO_FIGURE ? NULL : &table->contexts[index];
}

/* --- Currencies
 * ---------------------------------------------------------------------------------------------- */

static tael__bearing *bearing_of(tael__table *table, size_t place) {
    const tael__row *row = &table->row;
    const tael__cell *cell = &row->cells[place];
    for (size_t i = 0; i < table->bearing_count; i++) {
        tael__bearing *bearing = &table->bearings[i];
        bool overlaps = cell->from < bearing->to && bearing->from < cell->to;
        if (bearing->aligned && row->aligned ? overlaps : bearing->place == row->count - place)
            return bearing;
    }
    return NULL;
}

static void remember(tael__table *table, size_t place) {
    const tael__cell *cell = &table->row.cells[place];
    tael__bearing *bearing = bearing_of(table, place);
    if (bearing == NULL && table->bearing_count < TAEL__CELLS_MAX) {
        bearing = &table->bearings[table->bearing_count++];
        bearing->place = table->row.count - place;
        bearing->aligned = table->row.aligned;
        bearing->from = cell->from;
        bearing->to = cell->to;
    }
    if (bearing != NULL) bearing->unit = cell->unit;
    if (table->unit.currency == NULL) table->unit = cell->unit;
    if (table->unit.currency != cell->unit.currency) table->several = true;
}

/* The table's first sign: all places that wait for it become amounts. */
static tael_status settle(tael_scan *scan) {
    tael__table *table = scan->table;
    if (table->unsettled == 0) return TAEL_OK;
    for (size_t i = table->unsettled - 1; i < scan->figures.count; i++) {
        if (!tael__place_waits(&scan->figures.items[i]) || scan->figures.items[i].restates != TAEL_NO_FIGURE)
            continue;
        ptrdiff_t waiting = scan->figures.items[i].context;
        scan->figures.items[i].currency = table->unit.currency;
        scan->figures.items[i].ambiguous = table->unit.ambiguous;
        if (waiting == TAEL_NO_FIGURE) continue;
        tael__context *context = &table->contexts[-2 - waiting];
        bool reported = context->figure != TAEL_NO_FIGURE;
        tael_status status = tael__report_context(scan, context);
        if (status != TAEL_OK) return status;
        if (!reported) i++;
        scan->figures.items[i].context = context->figure;
    }
    table->unsettled = 0;
    table->waiting_rows = 0;
    return TAEL_OK;
}

/* No currency came: the places that wait are none. */
static tael_status forget(tael_scan *scan) {
    tael__table *table = scan->table;
    if (table->unsettled == 0) return TAEL_OK;
    size_t first = table->unsettled - 1;
    for (size_t i = first; i < scan->figures.count; i++) {
        if (tael__place_waits(&scan->figures.items[i])) tael__give_up(&scan->figures.items[i]);
    }
    table->unsettled = 0;
    table->waiting_rows = 0;
    return tael__close_places(scan, first);
}

/* --- Amounts
 * ------------------------------------------------------------------------------------------------ */

/* What holds for one number cell. */
typedef struct cell_holding {
    const char *per;
    tael__unit per_unit; /* 元/股: where nothing else names the currency */
    ptrdiff_t context;   /* the one that gives the scale */
    ptrdiff_t currency;  /* the one that names the currency */
} cell_holding;

static ptrdiff_t naming(tael__table *table, ptrdiff_t first, ptrdiff_t second, ptrdiff_t third) {
    const ptrdiff_t order[] = {first, second, third};
    for (size_t i = 0; i < 3; i++) {
        const tael__context *context = context_at(table, order[i]);
        if (context != NULL && context->currency != NULL) return order[i];
    }
    return TAEL_NO_FIGURE;
}

/* The nearest context that scales; one that only names the currency where none does. */
static ptrdiff_t scaling(tael__table *table, ptrdiff_t first, ptrdiff_t second, ptrdiff_t third) {
    const ptrdiff_t order[] = {first, second, third};
    for (size_t i = 0; i < 3; i++) {
        const tael__context *context = context_at(table, order[i]);
        if (context != NULL && context->scales) return order[i];
    }
    return first != TAEL_NO_FIGURE ? first : second != TAEL_NO_FIGURE ? second : third;
}

static cell_holding holding_of(tael__table *table, const tael__cell *cell, const tael__head *over,
                               ptrdiff_t row_context, const tael__words *label) {
    cell_holding holding = {.per = label->per != NULL ? label->per : over->per,
                            .per_unit = label->per != NULL ? label->per_unit : over->per_unit};
    if (holding.per == NULL && cell->decimals > 0) holding.per = table->heading_per;
    holding.context = scaling(table, row_context, over->context, table->context);
    holding.currency = naming(table, row_context, over->context, table->context);
    return holding;
}

/* The currency of a cell that bears none itself; NULL where it is not known, or not yet. */
static tael__unit inherited(tael_scan *scan, size_t place) {
    tael__table *table = scan->table;
    if (table->several) {
        const tael__bearing *bearing = bearing_of(table, place);
        return bearing != NULL ? bearing->unit : (tael__unit){0};
    }
    if (table->unit.currency == NULL && scan->preset != NULL && table->context != TAEL_NO_FIGURE) {
        return (tael__unit){.currency = scan->preset};
    }
    return table->unit;
}

/* Whose currency the cell has, and whether a context gave it. */
static bool choose_currency(tael_scan *scan, size_t place, const tael__context *naming, tael_figure *figure) {
    const tael__cell *cell = &scan->table->row.cells[place];
    bool own = cell->unit.currency != NULL;
    bool bare = own && (cell->unit.ambiguous || scan->declared[cell->unit.set] != NULL);
    bool settled = bare && naming != NULL && tael__set_has(scan, cell->unit.set, naming->currency);
    if (naming != NULL && (!own || settled)) {
        figure->currency = naming->currency;
        figure->ambiguous = naming->ambiguous;
        return true;
    }
    tael__unit unit = own ? cell->unit : inherited(scan, place);
    figure->currency = unit.currency;
    figure->ambiguous = unit.currency != NULL && unit.ambiguous;
    return false;
}

/* A context that has served no cell for so many rows can be reported no more: better no amount than one that
 * nothing explains. */
static bool is_past(const tael__table *table, ptrdiff_t index) {
    if (index == TAEL_NO_FIGURE || table->contexts[index].figure != TAEL_NO_FIGURE) return false;
    return table->rows - table->contexts[index].row > TAEL__WAITING_ROWS_MAX;
}

static tael_status fill_place(tael_scan *scan, size_t place, const cell_holding *holding) {
    tael__table *table = scan->table;
    tael__cell *cell = &table->row.cells[place];
    tael_allocator arena = tael__arena_allocator(&scan->arena);
    tael__context *scaling = holding->per == NULL ? context_at(table, holding->context) : NULL;
    tael_figure figure = {
        .start = cell->start, .end = cell->end, .per = holding->per, .restates = TAEL_NO_FIGURE};
    bool named = choose_currency(scan, place, context_at(table, holding->currency), &figure);
    ptrdiff_t giving = scaling != NULL ? holding->context : named ? holding->currency : TAEL_NO_FIGURE;
    int32_t power = scaling != NULL ? scaling->power : 0;
    tael_status status = tael_decimal_scale(&figure.value, &cell->mantissa, power, &arena);
    if (status == TAEL_OK && cell->negative)
        status = tael_decimal_negate(&figure.value, &figure.value, &arena);
    figure.decimals = cell->decimals - power;
    if (figure.currency == NULL && holding->per_unit.currency != NULL) {
        figure.currency = holding->per_unit.currency;
        figure.ambiguous = holding->per_unit.ambiguous;
    }
    if (figure.currency == NULL) {
        figure.context = waiting_for(giving);
        if (table->several)
            tael__give_up(&figure);
        else if (table->unsettled == 0)
            table->unsettled = cell->figure + 1;
    } else {
        tael__context *context = context_at(table, giving);
        if (status == TAEL_OK && context != NULL) status = tael__report_context(scan, context);
        figure.context = context != NULL ? context->figure : TAEL_NO_FIGURE;
    }
    scan->figures.items[cell->figure] = figure;
    return status;
}

/* --- Rows
 * ---------------------------------------------------------------------------------------------------- */

/* `$ | 1,234`, `(36,533 | )`, `12.5 | %`: what stands alone in a cell belongs to its neighbour. */
static void join_parts(tael_scan *scan, tael__row *row) {
    for (size_t i = 0; i + 1 < row->count; i++) {
        tael__cell *cell = &row->cells[i], *next = cell + 1;
        if (cell->kind == TAEL__CELL_CURRENCY && next->kind == TAEL__CELL_NUMBER &&
            next->unit.currency == NULL) {
            next->unit = cell->unit;
        } else if (cell->kind == TAEL__CELL_NUMBER && next->kind == TAEL__CELL_PERCENT_SIGN) {
            cell->kind = TAEL__CELL_PERCENT;
            tael__give_up(&scan->figures.items[cell->figure]);
        }
    }
}

static bool has_label(const tael__row *row) {
    return row->cells[0].kind == TAEL__CELL_TEXT;
}

/* A number in the first cell is the row's name, but where the row has no words and no years at all. */
static bool names_row(const tael__row *row, size_t place) {
    if (place != 0) return false;
    for (size_t i = 1; i < row->count; i++) {
        if (row->cells[i].kind == TAEL__CELL_TEXT) return true;
    }
    bool looks_like_money = (row->cells[0].number_flags & TAEL__GROUPED) != 0 || row->cells[0].decimals > 0;
    return !looks_like_money;
}

static bool is_money(const tael__table *table, size_t place, const tael__head *over,
                     const tael__words *label) {
    const tael__cell *cell = &table->row.cells[place];
    if (cell->unit.currency != NULL) return true;
    if (names_row(&table->row, place)) return false;
    unsigned says = over->says | label->says | table->table_says;
    if (label->per == NULL) says |= table->heading_says;
    return (says & (TAEL__SAYS_COUNT | TAEL__SAYS_NOTE | TAEL__SAYS_SHARE)) == 0;
}

/* Signs first: one that stands at the end of a row holds for the cells before it, too. */
static tael_status learn_currencies(tael_scan *scan) {
    tael__table *table = scan->table;
    bool known = table->unit.currency != NULL;
    for (size_t i = 0; i < table->row.count; i++) {
        const tael__cell *cell = &table->row.cells[i];
        if (cell->kind == TAEL__CELL_NUMBER && cell->unit.currency != NULL) remember(table, i);
    }
    return !known && table->unit.currency != NULL ? settle(scan) : TAEL_OK;
}

static tael_status read_amounts(tael_scan *scan) {
    static const tael__words nothing = {0};
    tael__table *table = scan->table;
    tael__row *row = &table->row;
    const tael__words *label = has_label(row) ? &row->cells[0].words : &nothing;
    ptrdiff_t row_context = tael__add_context(table, label);
    bool lost =
        label->has_context && row_context == TAEL_NO_FIGURE; /* no room: better no amount than a wrong one */
    tael_status status = learn_currencies(scan);
    table->in_head = false;
    for (size_t i = 0; i < row->count && status == TAEL_OK; i++) {
        const tael__cell *cell = &row->cells[i];
        if (cell->kind != TAEL__CELL_NUMBER) continue;
        tael__head over = tael__heads_over(table, row, i);
        cell_holding holding = holding_of(table, cell, &over, row_context, label);
        bool past = is_past(table, holding.context) || is_past(table, holding.currency);
        if (!lost && !past && is_money(table, i, &over, label)) {
            status = fill_place(scan, i, &holding);
        } else {
            tael__give_up(&scan->figures.items[cell->figure]);
        }
    }
    if (table->unsettled == 0 && row_context != TAEL_NO_FIGURE)
        table->context_count--; /* it holds no longer */
    if (table->unsettled != 0 && ++table->waiting_rows > TAEL__WAITING_ROWS_MAX && status == TAEL_OK)
        status = forget(scan);
    return status;
}

/* |---|---| */
static bool is_rule(const tael_scan *scan, tael__window line) {
    for (size_t i = line.start; i < line.end; i++) {
        char byte = scan->text[i];
        if (byte != '|' && byte != '-' && byte != ':' && byte != '=' && byte != '+' && byte != ' ' &&
            byte != '\t')
            return false;
    }
    return true;
}

static tael_status read_cells(tael_scan *scan) {
    tael__row *row = &scan->table->row;
    for (size_t i = 0; i < row->count; i++) {
        tael_status status = tael__read_cell(scan, &row->cells[i]);
        if (status != TAEL_OK) return status;
    }
    return TAEL_OK;
}

tael_status tael__read_row(tael_scan *scan, tael__window line, size_t since) {
    tael__table *table = scan->table;
    tael_status status = tael__read_lines_before(scan, since, line.start);
    size_t first = scan->figures.count;
    table->end = line.end;
    table->rows++;
    if (status != TAEL_OK || is_rule(scan, line)) return status;
    for (size_t i = 0; i < table->row.count; i++) table->row.cells[i].figure = 0;
    status = read_cells(scan);
    if (status != TAEL_OK) return status;
    join_parts(scan, &table->row);
    if (tael__is_head_row(&table->row) && !table->in_head) table->column_count = 0;
    tael__keep_columns(table);
    if (tael__is_head_row(&table->row)) {
        tael__read_heads(scan);
    } else if (!tael__read_heading(table, &table->row)) {
        status = read_amounts(scan);
    }
    return status == TAEL_OK ? tael__close_places(scan, first) : status;
}

tael_status tael__close_table(tael_scan *scan) {
    scan->table->open = false;
    return forget(scan);
}

void tael__open_table(tael__table *table) {
    table->open = true;
    table->in_head = false;
    table->rows = 0;
    table->context_count = 0;
    table->context = TAEL_NO_FIGURE;
    table->head_count = 0;
    table->table_says = 0;
    table->heading_says = 0;
    table->heading_per = NULL;
    table->unit = (tael__unit){0};
    table->several = false;
    table->bearing_count = 0;
    table->column_count = 0;
}
