/* scan/tables/narrow.c - cells that one space divides, as w3m prints the widest of each column.
 *
 * Among numbers nothing in a line tells a divider from a gap between words; the rows before it do. Where the
 * last words of a cell are numbers, and each is displayed in a column of its own, they are cells of their
 * own. Years, currencies and scales over the columns are heads by themselves: a cell of several is as many.
 */
#include <string.h>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/tables/tables.h"

/* --- Columns ---------------------------------------------------------------------------------------- */

static bool is_numeric(const tael__cell *cell) {
    return cell->kind == TAEL__CELL_NUMBER || cell->kind == TAEL__CELL_PERCENT ||
           cell->kind == TAEL__CELL_DASH;
}

/* In a row of heads what is not at the very left stands over a column. */
static bool shows_column(const tael__cell *cell, bool heads) {
    return heads ? cell->displayed.from.at[TAEL__BY_CHARACTER] > 0 : is_numeric(cell);
}

/* A row with as many numbers as the columns known so far tells better where they are. */
void tael__keep_columns(tael__table *table, bool heads) {
    const tael__row *row = &table->row;
    size_t count = 0;
    if (!row->aligned) return;
    for (size_t i = 0; i < row->count; i++) count += shows_column(&row->cells[i], heads);
    if (count < table->column_count || count == 0) return;
    table->column_count = 0;
    for (size_t i = 0; i < row->count; i++) {
        const tael__cell *cell = &row->cells[i];
        if (shows_column(cell, heads)) table->columns[table->column_count++] = cell->displayed;
    }
}

/* The last of the first `count` columns in which something is displayed; `count` where there is none. */
static size_t column_over(const tael__table *table, size_t count, const tael__extent *displayed) {
    for (size_t i = count; i > 0; i--) {
        if (tael__overlap(displayed, &table->columns[i - 1], table->measure)) return i - 1;
    }
    return count;
}

/* --- Words that are numbers ------------------------------------------------------------------------- */

static bool is_dash(int32_t point) {
    return point == '-' || point == 0x2013 || point == 0x2014 || point == 0x2212;
}

/* What is no character may be one. */
static bool is_letter(int32_t point) {
    if (point < 0) return true;
    return point < 0x80 ? tael__is_letter((char)point) : u_isalpha((UChar32)point) != 0;
}

static bool is_digit(int32_t point) {
    return point < 0x80 ? tael__is_digit((char)point) : u_isdigit((UChar32)point) != 0;
}

bool tael__is_number_word(const tael_scan *scan, tael__window word) {
    bool digit = false;
    int32_t point = 0;
    for (size_t i = word.start; i < word.end;) {
        point = tael__utf8_next(scan->text, word.end, &i);
        if (is_letter(point)) return false;
        digit = digit || is_digit(point);
        if (i == word.end && i - word.start <= 3 && is_dash(point)) return true;
    }
    return digit;
}

static bool is_year(const tael_scan *scan, tael__window word) {
    const char *text = scan->text + word.start;
    return word.end - word.start == 4 && (memcmp(text, "19", 2) == 0 || memcmp(text, "20", 2) == 0);
}

/* US$, RMB or an opening bracket before a number belongs to it. */
static bool is_opening(const tael_scan *scan, tael__window word) {
    size_t last = word.end;
    tael__match match;
    int32_t point = tael__utf8_previous(scan->text, &last);
    if (point == '(' || point == 0xFF08 || (point > 0 && u_charType((UChar32)point) == U_CURRENCY_SYMBOL))
        return true;
    return tael__lexicon_match(scan->lexicon, scan->text + word.start, word.end - word.start, &match) &&
           match.length == word.end - word.start && (match.word.roles & TAEL__CURRENCY) != 0;
}

tael__window tael__last_word(const tael_scan *scan, size_t start, size_t end) {
    while (end > start && scan->text[end - 1] == ' ') end--;
    tael__window word = {end, end};
    while (word.start > start && scan->text[word.start - 1] != ' ') word.start--;
    return word;
}

/* The digits of a word, a bracket or minus before them and decimals behind them left out. */
static size_t whole_digits(const tael_scan *scan, tael__window word) {
    size_t start = word.start, end;
    while (start < word.end && !tael__is_digit(scan->text[start])) start++;
    for (end = start; end < word.end && tael__is_digit(scan->text[end]);) end++;
    return end - start;
}

/* The last number of [start, end): where the locale's groups are divided by spaces, with those of the words
 * before. */
static tael__window last_number(const tael_scan *scan, size_t start, size_t end) {
    tael__window word = tael__last_word(scan, start, end);
    tael__window last = word;
    while (scan->locale.space_groups && whole_digits(scan, word) == strlen("000") &&
           tael__is_digit(scan->text[word.start])) {
        word = tael__last_word(scan, start, word.start);
        size_t digits = whole_digits(scan, word);
        bool ends = digits > 0 && digits <= strlen("000") && tael__is_digit(scan->text[word.end - 1]);
        if (!ends || !tael__is_number_word(scan, word)) break;
        last.start = word.start;
    }
    return last;
}

/* --- Words that are heads --------------------------------------------------------------------------- */

/* What a head begins with that says all by itself: 2020, RMB'000, 万美元. */
enum beginning { WORDS, YEAR, CURRENCY, SCALE };

static bool begins_year(const tael_scan *scan, size_t start, size_t end) {
    const char *text = scan->text + start;
    bool more = end - start > 4 && (text[4] == ',' || text[4] == '.' || tael__is_digit(text[4]));
    return end - start >= 4 && !more && is_year(scan, (tael__window){start, start + 4});
}

/* One part of a head, and its length. */
static enum beginning part_at(const tael_scan *scan, size_t start, size_t end, size_t *length) {
    tael__match match;
    *length = end - start;
    if (begins_year(scan, start, end)) return YEAR;
    if (*length == 3 && memcmp(scan->text + start, "000", 3) == 0) return SCALE;
    if (!tael__lexicon_match(scan->lexicon, scan->text + start, end - start, &match)) return WORDS;
    *length = match.length;
    if ((match.word.roles & TAEL__CURRENCY) != 0) return CURRENCY;
    bool scale = (match.word.roles & TAEL__SCALE) != 0 ||
                 tael__match_is(&match, TAEL__NUMERAL, TAEL__MULTIPLIER) ||
                 tael__match_is(&match, TAEL__CONTEXT, TAEL__CONTEXT_THOUSANDS);
    return scale ? SCALE : WORDS;
}

static bool is_bracket(int32_t point) {
    return point == '(' || point == ')' || point == 0xFF08 || point == 0xFF09;
}

/* What a word that is nothing but parts of heads begins with, brackets left out. */
static enum beginning beginning_of(const tael_scan *scan, tael__window word) {
    enum beginning first = WORDS;
    for (size_t i = word.start, next = i; i < word.end; i = next) {
        if (is_bracket(tael__utf8_next(scan->text, word.end, &next))) continue;
        size_t length;
        enum beginning part = part_at(scan, i, word.end, &length);
        if (part == WORDS) return WORDS;
        if (first == WORDS) first = part;
        next = i + length;
    }
    return first;
}

/* --- Cutting ---------------------------------------------------------------------------------------- */

typedef struct pieces {
    tael__window items[TAEL__CELLS_MAX]; /* from the right */
    size_t count;
    unsigned number_ends[TAEL__CELLS_MAX]; /* where the numbers of the line below end */
    size_t numbers_below;
} pieces;

/* Whether a cell that begins with [cell->start, end) goes on with a group of its digits: 12 |045|. */
static bool is_next_group(const tael_scan *scan, const tael__cell *cell, size_t end, tael__window group) {
    size_t digits = 0, length = end - cell->start;
    for (size_t i = cell->start; i < end; i++) {
        if (!tael__is_digit(scan->text[i])) return false;
    }
    while (digits < group.end - group.start && tael__is_digit(scan->text[group.start + digits])) digits++;
    return length > 0 && length <= strlen("999") && digits == strlen("000");
}

/* Cuts numbers off the end of a cell, each in a column of its own to the left of the one before; none where
 * two share a column: 1,204 (1), or the first has none and the next is its group. */
static size_t cut_numbers(const tael_scan *scan, const tael__cell *cell, pieces *out) {
    const tael__table *table = scan->table;
    size_t end = cell->end, columns = table->column_count, before_cell = out->count;
    while (end > cell->start && table->column_count > 0 && out->count < TAEL__CELLS_MAX) {
        tael__window word = last_number(scan, cell->start, end);
        if (!tael__is_number_word(scan, word)) break;
        tael__window before = tael__last_word(scan, cell->start, word.start);
        if (before.start < before.end && is_opening(scan, before)) word.start = before.start;
        tael__window left = {cell->start, word.start};
        tael__extent displayed = {.from = tael__position_behind(scan, cell->displayed.from, left)};
        displayed.to = tael__position_behind(scan, displayed.from, word);
        size_t column = column_over(table, columns, &displayed);
        if (column == columns) {
            bool shares = column_over(table, table->column_count, &displayed) < table->column_count;
            bool group =
                out->count > before_cell && is_next_group(scan, cell, end, out->items[out->count - 1]);
            if (!shares && !group) break;
            out->count = before_cell;
            return cell->end;
        }
        out->items[out->count++] = word;
        columns = column;
        end = tael__last_word(scan, cell->start, word.start).end;
    }
    return end;
}

/* Adds the numbers at the end of a cell, and what stands before them; "31 December 2020" keeps its year. */
static void cut_cell(const tael_scan *scan, const tael__cell *cell, pieces *out) {
    size_t first = out->count;
    size_t end = cut_numbers(scan, cell, out);
    while (end > cell->start && out->count > first && is_year(scan, out->items[out->count - 1]))
        end = out->items[--out->count].end;
    if (end > cell->start && out->count < TAEL__CELLS_MAX)
        out->items[out->count++] = (tael__window){cell->start, end};
}

/* Where the words begin that end the cell and are nothing but heads, and how the first of them begins. */
static size_t start_of_heads(const tael_scan *scan, const tael__cell *cell, enum beginning *first) {
    size_t start = cell->end;
    enum beginning part = WORDS;
    *first = WORDS;
    while (start > cell->start) {
        tael__window word = tael__last_word(scan, cell->start, start);
        part = beginning_of(scan, word);
        if (part == WORDS) break;
        *first = part;
        start = word.start;
    }
    return start;
}

/* Keeps where the numbers of a line end. */
static void find_number_ends(const tael_scan *scan, tael__window line, pieces *out) {
    tael__position position = {{0}};
    out->numbers_below = 0;
    if (line.end - line.start > TAEL__CONTEXT_BYTES) return;
    for (size_t i = line.start; i < line.end && out->numbers_below < TAEL__CELLS_MAX;) {
        const char *space = memchr(scan->text + i, ' ', line.end - i);
        tael__window word = {i, space != NULL ? (size_t)(space - scan->text) : line.end};
        position = tael__position_behind(scan, position, word);
        if (tael__is_number_word(scan, word))
            out->number_ends[out->numbers_below++] = position.at[scan->table->measure];
        for (i = word.end; i < line.end && scan->text[i] == ' '; i++)
            position = tael__position_behind(scan, position, (tael__window){i, i + 1});
    }
}

/* Whether a number of the line below ends at this column. */
static bool ends_number_below(const pieces *out, unsigned column) {
    for (size_t i = 0; i < out->numbers_below; i++) {
        if (out->number_ends[i] == column) return true;
    }
    return false;
}

/* Adds the words of a cell that end where numbers below them do, each with those before it that do not;
 * false, and nothing added, where there is only one. Groups of digits, 204 118, are one number. */
static bool cut_over_numbers(const tael_scan *scan, const tael__cell *cell, pieces *out) {
    size_t first = out->count, end = cell->end;
    unsigned measure = scan->table->measure;
    if (!ends_number_below(out, cell->displayed.to.at[measure])) return false;
    for (size_t start = tael__last_word(scan, cell->start, end).start; start > cell->start;) {
        tael__window word = tael__last_word(scan, cell->start, start);
        tael__position to =
            tael__position_behind(scan, cell->displayed.from, (tael__window){cell->start, word.end});
        bool head = (!tael__is_number_word(scan, word) || is_year(scan, word)) &&
                    ends_number_below(out, to.at[measure]);
        if (head && out->count < TAEL__CELLS_MAX) {
            out->items[out->count++] = (tael__window){start, end};
            end = word.end;
        }
        start = word.start;
    }
    if (out->count == first || out->count == TAEL__CELLS_MAX) return false;
    out->items[out->count++] = (tael__window){cell->start, end};
    return true;
}

/* Adds the heads that stand side by side at the end of a cell, and the words before them. Heads begin alike:
 * 2020 RMB'000 2019 RMB'000. */
static void cut_alike(const tael_scan *scan, const tael__cell *cell, pieces *out) {
    enum beginning head;
    size_t before = out->count, end = cell->end;
    size_t first = start_of_heads(scan, cell, &head);
    for (size_t start = end; start > first && out->count < TAEL__CELLS_MAX;) {
        tael__window word = tael__last_word(scan, cell->start, start);
        start = word.start;
        if (beginning_of(scan, word) != head) continue;
        out->items[out->count++] = (tael__window){start, end};
        end = tael__last_word(scan, cell->start, start).end;
    }
    if (out->count < before + 2) { /* 31 December 2020 */
        out->count = before;
        end = cell->end;
    }
    if (end > cell->start && out->count < TAEL__CELLS_MAX)
        out->items[out->count++] = (tael__window){cell->start, end};
}

/* Whether the text behind the head of the notes is one head by itself: RMB million, 31 December 2020; but
 * "Year 2020" belongs together. */
static bool is_one_head(const tael_scan *scan, const tael__cell *cell, size_t start) {
    const char *space = memchr(scan->text + start, ' ', cell->end - start);
    tael__window word = {start, space != NULL ? (size_t)(space - scan->text) : cell->end};
    tael__cell rest = {.start = start, .end = cell->end};
    enum beginning first = beginning_of(scan, word), last;
    if (first != WORDS) return first != YEAR;
    start_of_heads(scan, &rest, &last);
    return tael__is_digit(scan->text[start]) && last == YEAR;
}

/* The end of the word that begins a cell and is the head of the notes, before another head; the cell's start
 * where it is none. */
static size_t end_of_note(const tael_scan *scan, const tael__cell *cell) {
    tael__match match;
    const char *space = memchr(scan->text + cell->start, ' ', cell->end - cell->start);
    if (space == NULL) return cell->start;
    size_t end = (size_t)(space - scan->text), length = end - cell->start;
    bool note = tael__lexicon_match(scan->lexicon, scan->text + cell->start, length, &match) &&
                match.length == length && tael__match_is(&match, TAEL__CONTEXT, TAEL__CONTEXT_NOTE);
    return note && is_one_head(scan, cell, end + 1) ? end : cell->start;
}

static void cut_heads(const tael_scan *scan, const tael__cell *cell, pieces *out) {
    tael__cell rest = *cell;
    tael__window note = {cell->start, end_of_note(scan, cell)};
    if (note.end > note.start) {
        rest.start = note.end + 1;
        rest.displayed.from =
            tael__position_behind(scan, cell->displayed.from, (tael__window){cell->start, rest.start});
    }
    if (!cut_over_numbers(scan, &rest, out)) cut_alike(scan, &rest, out);
    if (note.end > note.start && out->count < TAEL__CELLS_MAX) out->items[out->count++] = note;
}

typedef void cutting(const tael_scan *scan, const tael__cell *cell, pieces *out);

/* Cuts the cells of a row from the right, but leaves those before `from` columns; one of too many pieces
 * stays whole. */
static void cut_row(const tael_scan *scan, tael__window line, cutting *cut, unsigned from, tael__row *row,
                    pieces *out) {
    if (!row->aligned || row->too_wide) return;
    for (size_t i = row->count; i > 0 && out->count < TAEL__CELLS_MAX; i--) {
        const tael__cell *cell = &row->cells[i - 1];
        if (cell->displayed.from.at[TAEL__BY_CHARACTER] >= from &&
            tael__width(&cell->displayed) <= TAEL__HEADING_CHARACTERS)
            cut(scan, cell, out);
        else
            out->items[out->count++] = (tael__window){cell->start, cell->end};
    }
    if (out->count <= row->count || out->count == TAEL__CELLS_MAX) return;
    row->count = 0;
    for (size_t i = out->count; i > 0; i--) tael__append_cell(scan, row, out->items[i - 1]);
    tael__measure_row(scan, line, row);
}

void tael__split_at_columns(const tael_scan *scan, tael__window line, tael__row *row) {
    pieces out;
    out.count = 0;
    cut_row(scan, line, cut_cell, 0, row, &out);
}

/* What is displayed at the very left stands over the labels. */
void tael__split_heads(const tael_scan *scan, tael__window line, tael__row *row) {
    pieces out;
    out.count = 0;
    if (!row->aligned) return;
    tael__window last = tael__last_word(scan, line.start, line.end);
    if (tael__is_number_word(scan, last) && !is_year(scan, last)) return;
    find_number_ends(scan, tael__line_at(scan, tael__next_line(scan, line)), &out);
    cut_row(scan, line, cut_heads, 1, row, &out);
}

/* With all columns filled; a number alone, in the only one, ends where that ends. */
bool tael__split_narrow_row(const tael_scan *scan, tael__window line, tael__row *row) {
    const tael__table *table = scan->table;
    row->count = 0;
    row->aligned = true;
    row->too_wide = false;
    if (!tael__is_number_word(scan, tael__last_word(scan, line.start, line.end))) return false;
    tael__append_cell(scan, row, line);
    tael__measure_row(scan, line, row);
    tael__split_at_columns(scan, line, row);
    if (row->count != table->column_count + 1) return false;
    const tael__cell *last = &row->cells[row->count - 1];
    unsigned edge = table->columns[table->column_count - 1].to.at[table->measure];
    unsigned to = last->displayed.to.at[table->measure];
    return table->column_count > 1 || to == edge || to == edge + 1 || to + 1 == edge;
}
