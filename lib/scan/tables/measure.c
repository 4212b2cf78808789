/* scan/tables/measure.c - where the cells of a line are displayed, and how wide a Chinese character is.
 *
 * A terminal shows it in two columns, and w3m and pandoc count it so; pdftotext counts every character as
 * one. Both are kept, and in which of them cells stand under one another, rows of different labels show. */
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "scan/tables/tables.h"

static uint32_t point_width(int32_t point) {
    if (point < 0x300) return 1;
    if (u_getIntPropertyValue((UChar32)point, UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK) return 0;
    int width = u_getIntPropertyValue((UChar32)point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

static tael__position behind(tael__position position, int32_t point) {
    uint32_t width = point_width(point);
    position.at[TAEL__BY_WIDTH] = (uint16_t)(position.at[TAEL__BY_WIDTH] + width);
    position.at[TAEL__BY_CHARACTER] = (uint16_t)(position.at[TAEL__BY_CHARACTER] + (width > 0));
    return position;
}

tael__position tael__position_behind(const tael_scan *scan, tael__position position, tael__window part) {
    for (size_t i = part.start; i < part.end;)
        position = behind(position, tael__utf8_next(scan->text, part.end, &i));
    return position;
}

void tael__measure_row(const tael_scan *scan, tael__window line, tael__row *row) {
    tael__position position = {{0}};
    size_t cell = 0;
    for (size_t i = line.start; i < line.end && cell < row->count;) {
        if (i == row->cells[cell].start) row->cells[cell].displayed.from = position;
        position = behind(position, tael__utf8_next(scan->text, line.end, &i));
        if (i > row->cells[cell].start && i >= row->cells[cell].end)
            row->cells[cell++].displayed.to = position;
    }
}

/* --- The measure of the page ------------------------------------------------------------------------ */

static unsigned apart(unsigned one, unsigned other) {
    return one < other ? other - one : one - other;
}

/* How many columns the characters of a cell are short of the room that they have on paper. */
static unsigned shortfall(const tael__extent *cell, unsigned measure) {
    if (measure == TAEL__BY_WIDTH) return 0;
    unsigned characters = (unsigned)(cell->to.at[measure] - cell->from.at[measure]);
    return tael__width(cell) - characters;
}

/* How far the nearest edge of a cell above is from the same edge of this one; far is far. */
static unsigned distance(const tael__table *table, const tael__extent *cell, unsigned measure) {
    enum { FAR = 8 };
    unsigned nearest = FAR, from = cell->from.at[measure], to = cell->to.at[measure];
    for (size_t i = 0; i < table->above_count && nearest > 0; i++) {
        const tael__extent *above = &table->above[i];
        unsigned left = apart(from, above->from.at[measure]), right = apart(to, above->to.at[measure]);
        unsigned room = shortfall(above, measure);
        if (to > above->to.at[measure]) right = right > room ? right - room : 0;
        if (left < nearest) nearest = left;
        if (right < nearest) nearest = right;
    }
    return nearest;
}

/* Whether it matters for the extent's end how wide a character is. */
static bool is_wide(const tael__extent *extent) {
    return extent->to.at[TAEL__BY_WIDTH] != extent->to.at[TAEL__BY_CHARACTER];
}

static bool is_wide_above(const tael__table *table) {
    for (size_t i = 0; i < table->above_count; i++) {
        if (is_wide(&table->above[i])) return true;
    }
    return false;
}

/* What is displayed at the very left is there by any measure. The rows of a document speak together, but old
 * ones are outweighed in the end. */
static void compare(tael__table *table) {
    enum { EVIDENCE_MAX = 64 };
    const tael__row *row = &table->row;
    int evidence = table->evidence;
    for (size_t i = 1; i < row->count; i++) {
        evidence += (int)distance(table, &row->cells[i].displayed, TAEL__BY_WIDTH);
        evidence -= (int)distance(table, &row->cells[i].displayed, TAEL__BY_CHARACTER);
    }
    if (evidence > EVIDENCE_MAX) evidence = EVIDENCE_MAX;
    if (evidence < -EVIDENCE_MAX) evidence = -EVIDENCE_MAX;
    table->evidence = evidence;
    table->measure = evidence > 0 ? TAEL__BY_CHARACTER : TAEL__BY_WIDTH;
}

void tael__settle_measure(tael__table *table) {
    const tael__row *row = &table->row;
    if (!table->open) table->above_count = 0;
    if (!row->aligned || row->count < 2 || table->above_count == 0) return;
    if (is_wide(&row->cells[row->count - 1].displayed) || is_wide_above(table)) compare(table);
}

/* --- Columns ---------------------------------------------------------------------------------------- */

/* The cell above that a cell stands under: one that it overlaps, or else the nearest that ends before it:
 * pdftotext keeps the order of left edges, and a Chinese head's right edge falls short of its numbers'. The
 * count of the cells above where there is none. */
static size_t place_above(const tael__table *table, const tael__extent *cell) {
    enum { NEAR = 8 };
    unsigned nearest = NEAR;
    size_t left = table->above_count;
    for (size_t i = 0; i < table->above_count; i++) {
        const tael__extent *above = &table->above[i];
        if (tael__overlap(above, cell, TAEL__BY_CHARACTER)) return i;
        unsigned to = above->to.at[TAEL__BY_CHARACTER], from = cell->from.at[TAEL__BY_CHARACTER];
        if (to > from || from - to > nearest) continue;
        nearest = from - to;
        left = i;
    }
    return left;
}

static void widen(tael__extent *cell, const tael__extent *above) {
    uint16_t *from = &cell->from.at[TAEL__BY_CHARACTER], *to = &cell->to.at[TAEL__BY_CHARACTER];
    if (above->from.at[TAEL__BY_CHARACTER] < *from) *from = above->from.at[TAEL__BY_CHARACTER];
    if (above->to.at[TAEL__BY_CHARACTER] > *to) *to = above->to.at[TAEL__BY_CHARACTER];
}

/* Where characters are counted, a cell that alone stands under one above takes its place, too, and so do
 * those below it. */
static void take_places_above(tael__table *table) {
    tael__row *row = &table->row;
    size_t places[TAEL__CELLS_MAX], below[TAEL__CELLS_MAX + 1] = {0};
    for (size_t i = 0; i < row->count; i++) {
        places[i] = place_above(table, &row->cells[i].displayed);
        below[places[i]]++;
    }
    for (size_t i = 0; i < row->count; i++) {
        bool alone = places[i] < table->above_count && below[places[i]] == 1;
        if (alone) widen(&row->cells[i].displayed, &table->above[places[i]]);
    }
}

static bool is_covered(const tael__table *table, const tael__extent *above) {
    for (size_t i = 0; i < table->row.count; i++) {
        if (tael__overlap(above, &table->row.cells[i].displayed, table->measure)) return true;
    }
    return false;
}

/* The row's cells are above the next one's, and so are older ones where the row has none. */
static void keep_row(tael__table *table) {
    const tael__row *row = &table->row;
    size_t kept = 0;
    for (size_t i = 0; i < table->above_count && kept + row->count < TAEL__CELLS_MAX; i++) {
        if (!is_covered(table, &table->above[i])) table->above[kept++] = table->above[i];
    }
    for (size_t i = 0; i < row->count; i++) table->above[kept++] = row->cells[i].displayed;
    table->above_count = kept;
}

void tael__join_columns(tael__table *table) {
    if (!table->row.aligned) return;
    if (table->measure == TAEL__BY_CHARACTER) take_places_above(table);
    keep_row(table);
}
