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
    return index < 0 ? NULL : &table->contexts[index];
}

/* --- Currencies ------------------------------------------------------------------------------------- */

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

/* --- Amounts ---------------------------------------------------------------------------------------- */

/* What holds for one number cell. */
typedef struct cell_holding {
    const char *per;
    tael__unit unit; /* 元/股, (pence): what is not scaled is written in */
    tael__governing governing;
} cell_holding;

/* Better no amount than one of a context that could not be kept. */
static bool is_row_lost(const tael__table *table, ptrdiff_t row_context) {
    return table->heads_lost || row_context == TAEL__LOST_CONTEXT || tael__is_lost(&table->governing);
}

static cell_holding holding_of(tael__table *table, const tael__cell *cell, const tael__head *over,
                               ptrdiff_t row_context, const tael__words *label) {
    bool labelled = label->per != NULL || label->unit.currency != NULL;
    cell_holding holding = {.per = label->per != NULL ? label->per : over->per,
                            .unit = labelled ? label->unit : over->unit};
    bool whole = (label->says & TAEL__SAYS_WHOLE) != 0;
    if (holding.per == NULL && !whole && (cell->decimals > 0 || holding.unit.power < 0)) {
        holding.per = table->heading_per;
        if (holding.unit.currency == NULL) holding.unit = table->heading_unit;
    }
    holding.governing = tael__govern_cell(table, over->governing, row_context);
    return holding;
}

/* The currency of a cell that bears none itself; NULL where it is not known, or not yet. */
static tael__unit inherited(tael_scan *scan, size_t place) {
    tael__table *table = scan->table;
    if (table->several) {
        const tael__bearing *bearing = tael__bearing_of(table, place);
        return bearing != NULL ? bearing->unit : (tael__unit){0};
    }
    if (table->unit.currency == NULL && scan->preset != NULL && tael__governs(&table->governing)) {
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
    if (index < 0 || table->contexts[index].figure != TAEL_NO_FIGURE) return false;
    return table->rows - table->contexts[index].row > TAEL__WAITING_ROWS_MAX;
}

/* A unit that is named goes before the table's currency; "cents" are those of the table's. */
static bool is_named_unit(const tael_scan *scan, const tael__cell *cell, const tael__unit *unit,
                          const tael_figure *figure) {
    if (unit->currency == NULL || cell->unit.currency != NULL) return false;
    if (figure->currency == NULL) return true;
    return unit->power < 0 && !tael__set_has(scan, unit->set, figure->currency);
}

/* The power of ten of what is in no context's scale: a sign of its own says that it is no minor unit. */
static int32_t unscaled_power(const tael__cell *cell, const tael__unit *unit) {
    if (cell->unit.power < 0) return cell->unit.power;
    return cell->unit.currency == NULL && unit->power < 0 ? unit->power : 0;
}

static tael_status fill_place(tael_scan *scan, size_t place, const cell_holding *holding) {
    tael__table *table = scan->table;
    tael__cell *cell = &table->row.cells[place];
    const tael__governing *governing = &holding->governing;
    tael_allocator arena = tael__arena_allocator(&scan->arena);
    int32_t unscaled = unscaled_power(cell, &holding->unit);
    tael__context *scaling =
        holding->per == NULL && unscaled == 0 ? context_at(table, governing->scale) : NULL;
    tael_figure *figure = &scan->figures.items[cell->figure];
    figure->per = holding->per;
    figure->restates = TAEL_NO_FIGURE;
    bool named = choose_currency(scan, place, context_at(table, governing->currency), figure);
    ptrdiff_t giving = scaling != NULL ? governing->scale : named ? governing->currency : TAEL_NO_FIGURE;
    int32_t power = scaling != NULL ? scaling->power : unscaled;
    tael_status status = tael_decimal_scale(&figure->value, &cell->mantissa, power, &arena);
    if (status == TAEL_OK && cell->negative)
        status = tael_decimal_negate(&figure->value, &figure->value, &arena);
    figure->decimals = cell->decimals - power;
    if (is_named_unit(scan, cell, &holding->unit, figure)) {
        figure->currency = holding->unit.currency;
        figure->ambiguous = holding->unit.ambiguous;
        giving = TAEL_NO_FIGURE;
    }
    if (figure->currency == NULL) {
        figure->context = waiting_for(giving);
        if (table->several)
            tael__give_up(figure);
        else if (table->unsettled == 0)
            table->unsettled = cell->figure + 1;
    } else {
        tael__context *context = context_at(table, giving);
        if (status == TAEL_OK && context != NULL) status = tael__report_context(scan, context);
        figure = &scan->figures.items[cell->figure]; /* the context's figure may have moved it */
        figure->context = context != NULL ? context->figure : TAEL_NO_FIGURE;
    }
    return status;
}

/* --- Rows ------------------------------------------------------------------------------------------- */

/* `$ | 1,234`, `其中：美元 | 1,234`, `(36,533 | )`, `12.5 | %`: what stands alone in a cell belongs to its
 * neighbour; `2020 | %` and `RMB | 2020` are heads. */
static void join_parts(tael_scan *scan, tael__row *row) {
    for (size_t i = 0; i + 1 < row->count; i++) {
        tael__cell *cell = &row->cells[i], *next = cell + 1;
        bool names = cell->kind == TAEL__CELL_CURRENCY || cell->kind == TAEL__CELL_TEXT;
        bool over_labels = i == 0 && cell->kind == TAEL__CELL_CURRENCY && tael__is_year_cell(next);
        if (names && !over_labels && cell->unit.currency != NULL && next->kind == TAEL__CELL_NUMBER &&
            next->unit.currency == NULL) {
            next->unit = cell->unit;
            next->borrowed = i == 0;
        } else if (cell->kind == TAEL__CELL_NUMBER && next->kind == TAEL__CELL_PERCENT_SIGN &&
                   !tael__is_year_cell(cell)) {
            cell->kind = TAEL__CELL_PERCENT;
            tael__give_up(&scan->figures.items[cell->figure]);
        }
    }
}

/* Where a row's label stands, behind empty cells and a number that names the row; the row's last place where
 * there is none. */
static size_t label_place(const tael__row *row) {
    size_t place = 0;
    const tael__cell *first = &row->cells[0];
    if (first->kind == TAEL__CELL_NUMBER && first->unit.currency == NULL)
        return row->count > 1 && row->cells[1].kind == TAEL__CELL_TEXT ? 1 : 0;
    while (place + 1 < row->count && row->cells[place].kind == TAEL__CELL_EMPTY) place++;
    return place;
}

/* What a row's label says; behind it a cell of its own may hold the unit: 营业收入 | 万元 | 1,204,
 * "Dividend | pence | 4.2", for which `joined` has room. */
static const tael__words *label_of(const tael__row *row, size_t place, tael__words *joined) {
    const tael__words *label = &tael__no_words;
    for (size_t i = place; i < row->count && row->cells[i].kind == TAEL__CELL_TEXT; i++) {
        const tael__words *words = tael__words_of(row, i);
        if (i == place || words->has_context || words->per != NULL || words->says != 0) {
            label = words;
        } else if (words->unit.currency != NULL && label->unit.currency == NULL) {
            *joined = *label;
            joined->unit = words->unit;
            label = joined;
        }
        if (label->has_context || label->says != 0) break;
    }
    return label;
}

/* What the next rows may be without: where this one's label ends. */
static void keep_label(tael__table *table, size_t place) {
    const tael__row *row = &table->row;
    if (row->cells[place].kind != TAEL__CELL_TEXT) return;
    size_t count = place;
    while (count < row->count &&
           (row->cells[count].kind == TAEL__CELL_TEXT || row->cells[count].kind == TAEL__CELL_EMPTY))
        count++;
    table->labels = (tael__labels){row->count, count, row->cells[place].displayed.to, row->aligned};
}

/* A total without a label begins where the labels above it end. */
static bool has_no_label(const tael__table *table) {
    const tael__row *row = &table->row;
    const tael__labels *labels = &table->labels;
    if (labels->cells == 0 || labels->aligned != row->aligned) return false;
    if (!row->aligned) return row->count + 1 == labels->cells;
    return row->cells[0].displayed.from.at[table->measure] >= labels->to.at[table->measure];
}

/* A number in the first cell is the row's name, but where the row has no words and no years at all. */
static bool names_row(const tael__table *table, size_t place) {
    const tael__row *row = &table->row;
    if (place != 0) return false;
    for (size_t i = 1; i < row->count; i++) {
        if (row->cells[i].kind == TAEL__CELL_TEXT) return true;
    }
    bool looks_like_money = (row->cells[0].number_flags & TAEL__GROUPED) != 0 || row->cells[0].decimals > 0;
    return !looks_like_money && !has_no_label(table);
}

/* 13800138000: a phone's number, or an account's; but 1,575 is what phones bring in. */
static bool is_identifier(const tael__cell *cell, unsigned says) {
    enum { DIGITS_MIN = 7 };
    return (says & TAEL__SAYS_IDENTIFIER) != 0 && cell->decimals == 0 &&
           (cell->number_flags & TAEL__GROUPED) == 0 && tael_decimal_digits(&cell->mantissa) >= DIGITS_MIN;
}

static bool is_money(tael__table *table, size_t place, const tael__head *over, const tael__words *label) {
    const tael__cell *cell = &table->row.cells[place];
    if (cell->unit.currency != NULL && !cell->borrowed) return true;
    if (names_row(table, place) || tael__is_percentage(table, place)) return false;
    unsigned says = over->says | label->says | table->table_says;
    if (label->per == NULL) says |= table->heading_says;
    return (says & (TAEL__SAYS_COUNT | TAEL__SAYS_NOTE | TAEL__SAYS_SHARE)) == 0 &&
           !is_identifier(cell, says);
}

/* Signs first: one that stands at the end of a row holds for the cells before it, too. */
static tael_status learn_currencies(tael_scan *scan) {
    tael__table *table = scan->table;
    bool known = table->unit.currency != NULL;
    for (size_t i = 0; i < table->row.count; i++) {
        const tael__cell *cell = &table->row.cells[i];
        bool bears = cell->kind == TAEL__CELL_NUMBER && cell->unit.currency != NULL;
        if (bears && cell->unit.power == 0)
            tael__remember_currency(table, i); /* cents say it of themselves */
    }
    return !known && table->unit.currency != NULL ? settle(scan) : TAEL_OK;
}

/* A heading that says what amounts are per reaches to a total. */
static void end_heading(const tael_scan *scan, const tael__cell *label) {
    tael__match match;
    if (scan->table->heading_per == NULL || label->kind != TAEL__CELL_TEXT) return;
    if (tael__lexicon_match(scan->lexicon, scan->text + label->start, label->end - label->start, &match) &&
        tael__match_is(&match, TAEL__CONTEXT, TAEL__CONTEXT_TOTAL))
        tael__set_heading(scan->table, &tael__no_words);
}

static tael_status read_amounts(tael_scan *scan) {
    tael__table *table = scan->table;
    tael__row *row = &table->row;
    size_t place = label_place(row);
    tael__words joined;
    const tael__words *label = label_of(row, place, &joined);
    tael__hear_label_head(table, &row->cells[place]);
    tael__end_item(scan, &row->cells[place]);
    ptrdiff_t row_context = tael__add_row_context(scan, label);
    bool lost = is_row_lost(table, row_context);
    tael_status status = learn_currencies(scan);
    table->in_head = false;
    table->heading_served = true;
    bool percents = false, amounts = false;
    for (size_t i = 0; i < row->count && status == TAEL_OK; i++) {
        const tael__cell *cell = &row->cells[i];
        percents = percents || cell->kind == TAEL__CELL_PERCENT;
        if (cell->kind != TAEL__CELL_NUMBER) continue;
        amounts = true;
        tael__head over = tael__heads_over(table, row, i);
        cell_holding holding = holding_of(table, cell, &over, row_context, label);
        const tael__governing *governing = &holding.governing;
        bool past = is_past(table, governing->scale) || is_past(table, governing->currency);
        bool kept = !lost && !past && !tael__is_lost(&over.governing);
        if (kept && is_money(table, i, &over, label)) {
            status = fill_place(scan, i, &holding);
        } else {
            tael__give_up(&scan->figures.items[cell->figure]);
        }
    }
    keep_label(table, place);
    end_heading(scan, &row->cells[place]);
    if (percents && amounts) tael__remember_percents(table);
    if (table->unsettled == 0 && row_context >= 0) table->context_count--; /* it holds no longer */
    if (table->unsettled != 0 && ++table->waiting_rows > TAEL__WAITING_ROWS_MAX && status == TAEL_OK)
        status = forget(scan);
    return status;
}

static tael_status read_cells(tael_scan *scan) {
    tael__row *row = &scan->table->row;
    for (size_t i = 0; i < row->count; i++) {
        tael_status status = tael__read_cell(scan, row, i);
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
    if (status != TAEL_OK || tael__is_rule(scan, line)) return status;
    status = read_cells(scan);
    if (status != TAEL_OK) return status;
    if (table->units) tael__hear_units(scan);
    join_parts(scan, &table->row);
    if (table->rows == 1) tael__read_counted_head(scan);
    bool heading = tael__read_heading(scan);
    bool heads = !heading && tael__is_head_row(scan);
    if (heads && !table->in_head) table->column_count = 0;
    tael__keep_columns(table, heads);
    if (heads) {
        tael__read_heads(scan);
    } else if (!heading) {
        status = read_amounts(scan);
    }
    table->blank_behind = table->heading_behind = false;
    return status == TAEL_OK ? tael__close_places(scan, first) : status;
}

tael_status tael__close_table(tael_scan *scan) {
    scan->table->open = false;
    return forget(scan);
}

void tael__open_table(tael__table *table) {
    table->open = true;
    table->in_head = table->blank_behind = table->heading_behind = false;
    table->rows = 0;
    table->context_count = 0;
    table->governing = tael__ungoverned;
    table->head_count = 0;
    table->table_says = 0;
    table->heading_says = 0;
    table->heading_per = NULL;
    table->heading_unit = (tael__unit){0};
    table->heading_served = table->heads_lost = table->units = false;
    table->labels = (tael__labels){0};
    table->unit = (tael__unit){0};
    table->several = table->percents = false;
    table->bearing_count = 0;
    table->column_count = 0;
    table->unsettled = table->waiting_rows = 0;
}
