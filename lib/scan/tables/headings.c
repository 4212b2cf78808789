/* scan/tables/headings.c - words alone in their row, or on a line of their own: what they say of the rows
 * below, and a context that holds for the table from there on. */
#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/tables/tables.h"

void tael__set_heading(tael__table *table, const tael__words *words) {
    table->heading_says = words->says & ~(unsigned)TAEL__SAYS_NOTE; /* over a column only: Fiscal year */
    table->heading_per = words->per;
    table->heading_unit = words->unit;
    table->heading_served = false;
}

/* "Number of shares", "used in" */
static bool goes_on(const tael_scan *scan, size_t start, const tael__words *words) {
    char first = scan->text[start];
    return tael__is_letter(first) && first >= 'a' && scan->table->heading_behind && words->per == NULL;
}

void tael__hear_heading(tael_scan *scan, size_t start, const tael__words *words) {
    if (goes_on(scan, start, words))
        scan->table->heading_says |= words->says & ~(unsigned)TAEL__SAYS_NOTE;
    else
        tael__set_heading(scan->table, words);
}

/* "5.", "(iii)", 一、: what numbers the heading behind it. */
static bool is_enumerator(const tael_scan *scan, const tael__row *row) {
    const tael__cell *cell = &row->cells[0];
    enum { WIDTH_MAX = 6, BYTES_MAX = 18 };
    size_t last = cell->end;
    if (cell->kind != TAEL__CELL_TEXT || cell->end - cell->start > BYTES_MAX ||
        tael__words_of(row, 0)->has_context)
        return false;
    int32_t point = tael__utf8_previous(scan->text, &last);
    if (point != '.' && point != ')' && point != 0xFF09 && point != 0x3001) return false;
    tael__position width =
        tael__position_behind(scan, (tael__position){{0}}, (tael__window){cell->start, cell->end});
    return width.at[TAEL__BY_WIDTH] <= WIDTH_MAX;
}

/* Whether a cell is empty or numbers a note. */
static bool is_note(const tael__table *table, size_t place) {
    const tael__cell *cell = &table->row.cells[place];
    return cell->kind == TAEL__CELL_EMPTY ||
           (tael__heads_over(table, &table->row, place).says & TAEL__SAYS_NOTE) != 0;
}

/* Whether the cell stands where the rows above, which are amounts, have their labels. */
static bool is_among_labels(const tael__table *table, size_t place) {
    const tael__labels *labels = &table->labels;
    return tael__follows_amounts(table) && !table->row.aligned && labels->cells == table->row.count &&
           place < labels->count;
}

/* The cell whose words are a heading: the only one, but for a number before it and a note's behind it; NULL
 * where there is none. */
static const tael__cell *heading_of(const tael_scan *scan) {
    const tael__table *table = scan->table;
    const tael__row *row = &table->row;
    size_t place = is_enumerator(scan, row) ? 1 : 0;
    while (row->cells[place].kind == TAEL__CELL_EMPTY && is_among_labels(table, place + 1)) place++;
    if (row->cells[place].kind != TAEL__CELL_TEXT) return NULL;
    for (size_t i = place + 1; i < row->count; i++) {
        if (!is_note(table, i)) return NULL;
    }
    return &row->cells[place];
}

bool tael__turns_table(const tael__words *words) {
    bool unit = words->per != NULL && !words->context.scales; /* Earnings per share (HK$) */
    return words->has_context && !unit && !words->scales_count;
}

/* The context of a heading holds for the table in place of those before; the columns stay what they are. */
static void change_context(tael_scan *scan, const tael__words *words) {
    tael__table *table = scan->table;
    for (size_t i = 0; i < table->head_count && !table->in_head; i++)
        table->heads[i].governing = tael__ungoverned;
    tael__turn_table(scan, words);
}

bool tael__read_heading(tael_scan *scan) {
    const tael__row *row = &scan->table->row;
    const tael__cell *cell = heading_of(scan);
    if (cell == NULL) return false;
    const tael__words *heading = tael__words_of(row, (size_t)(cell - row->cells));
    tael__give_up_numbers(scan);
    tael__hear_heading(scan, cell->start, heading);
    if (tael__turns_table(heading)) change_context(scan, heading);
    return true;
}

/* 八、综合收益总额: numerals in words and a comma begin the label. */
static bool is_numbered(const tael_scan *scan, const tael__cell *label) {
    size_t numerals = 0;
    tael__match match;
    for (size_t i = label->start; i < label->end; i += match.length, numerals++) {
        if (!tael__lexicon_match(scan->lexicon, scan->text + i, label->end - i, &match)) return false;
        if ((match.word.links & UINT32_C(1) << TAEL__COMMA) != 0) return numerals != 0;
        if ((match.word.roles & TAEL__NUMERAL) == 0) return false;
    }
    return false;
}

void tael__end_item(const tael_scan *scan, const tael__cell *label) {
    if (scan->table->heading_per != NULL && label->kind == TAEL__CELL_TEXT && is_numbered(scan, label))
        tael__set_heading(scan->table, &tael__no_words);
}

void tael__set_table_context(tael_scan *scan, const tael__words *words) {
    tael__table *table = scan->table;
    if (!table->in_head) tael__forget_heads(table);
    tael__turn_table(scan, words);
}
