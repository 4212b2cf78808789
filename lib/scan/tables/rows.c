/* scan/tables/rows.c - lines, and which of them are rows.
 *
 * A row has two cells or more. A line that is one context alone (单位：千元  币种：人民币) is no row, and
 * neither is one of more cells than a row may have: it is read as prose. */
#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "scan/block.h"
#include "scan/tables/tables.h"

/* --- Lines ---------------------------------------------------------------------------------------------- */

tael__window tael__line_at(const tael_scan *scan, size_t start) {
    const char *newline = memchr(scan->text + start, '\n', scan->length - start);
    size_t end = newline != NULL ? (size_t)(newline - scan->text) : scan->length;
    if (end > start && scan->text[end - 1] == '\r') end--;
    return (tael__window){start, end};
}

size_t tael__next_line(const tael_scan *scan, tael__window line) {
    size_t next = line.end;
    if (next < scan->length && scan->text[next] == '\r') next++;
    return next < scan->length ? next + 1 : next;
}

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool tael__is_blank(const tael_scan *scan, tael__window line) {
    for (size_t i = line.start; i < line.end; i++) {
        if (!is_blank_byte(scan->text[i])) return false;
    }
    return true;
}

/* Dashes, low lines, frames: what lines are drawn with, and the marks of Markdown's. */
static bool draws_lines(int32_t point) {
    switch (point) {
    case '-':
    case '=':
    case '_':
    case '+':
    case '|':
    case ':':
    case ' ':
    case '\t':
    case '\r': return true;
    default: return (point >= 0x2500 && point <= 0x257F) || (point >= 0x2012 && point <= 0x2015);
    }
}

bool tael__is_rule(const tael_scan *scan, tael__window line) {
    for (size_t i = line.start; i < line.end;) {
        if (!draws_lines(tael__utf8_next(scan->text, line.end, &i))) return false;
    }
    return true;
}

static bool is_han(int32_t point) {
    return point >= 0x3400 && point <= 0x9FFF;
}

static bool ends_in_stop(const tael_scan *scan, tael__window line) {
    size_t last = line.end;
    int32_t point = last > line.start ? tael__utf8_previous(scan->text, &last) : 0;
    return point == '.' || point == 0x3002;
}

/* So many words, or Han characters, are a sentence. */
enum { WORDS_MIN = 6, HAN_MIN = 12 };

static bool is_wordy(const tael_scan *scan, tael__window line) {
    size_t words = 0, han = 0;
    int32_t point = ' ', last = ' ';
    for (size_t i = line.start; i < line.end && words < WORDS_MIN && han < HAN_MIN; last = point) {
        point = tael__utf8_next(scan->text, line.end, &i);
        if (last == ' ' && point != ' ') words++;
        if (is_han(point)) han++;
    }
    return words == WORDS_MIN || han == HAN_MIN;
}

enum tael__running tael__running_text(const tael_scan *scan, tael__window line) {
    size_t bytes = line.end - line.start;
    bool is_long = bytes > 4 * TAEL__HEADING_CHARACTERS;
    if (!is_long && bytes > TAEL__HEADING_CHARACTERS)
        is_long = tael__utf8_count(scan->text + line.start, bytes) > TAEL__HEADING_CHARACTERS;
    if (is_long) return tael__is_rule(scan, line) ? TAEL__NO_TEXT : TAEL__LONG_TEXT;
    return ends_in_stop(scan, line) && is_wordy(scan, line) ? TAEL__SENTENCE : TAEL__NO_TEXT;
}

/* --- Finding rows ----------------------------------------------------------------------------------- */

static inline TAEL__IN_BOTH size_t divider_in(const tael_scan *scan, size_t from, size_t end, bool avx2) {
    for (size_t start = from; start < end; start += TAEL__BLOCK) {
        size_t left = scan->length - start;
        const char *text = scan->text + start;
        char before = start > from ? text[-1] : '\n';
        uint64_t bits = left >= TAEL__BLOCK ? tael__dividers(text, before, avx2)
                                            : tael__last_dividers(text, left, before);
        if (bits == 0) continue;
        size_t found = start + tael__lowest_bit(bits);
        return found < end ? found : end;
    }
    return end;
}

static size_t plain_divider_in(const tael_scan *scan, size_t from, size_t end) {
    return divider_in(scan, from, end, false);
}

TAEL__AVX2 static size_t divider_with_avx2(const tael_scan *scan, size_t from, size_t end) {
    return divider_in(scan, from, end, true);
}

/* The first byte in [from, end) that may divide cells: a tab, a bar, or a space behind a space. */
static size_t find_divider(const tael_scan *scan, size_t from, size_t end) {
    return (scan->avx2 ? divider_with_avx2 : plain_divider_in)(scan, from, end);
}

/* Running text with wide spaces between its sentences is no row. */
static bool is_spaced_prose(const tael__row *row) {
    for (size_t i = 0; row->aligned && i < row->count; i++) {
        if (tael__width(&row->cells[i].displayed) > TAEL__HEADING_CHARACTERS) return true;
    }
    return false;
}

static bool is_row(const tael__row *row) {
    return row->count >= 2 && !row->too_wide && !is_spaced_prose(row);
}

/* Whether the columns of the table that is open may tell where the cells of a line at `position` end. */
static bool knows_columns(const tael__table *table, size_t position) {
    return table->open && table->column_count > 0 && position - table->end <= TAEL__GAP_BYTES_MAX;
}

/* Whether the line at `position` may have numbers one space apart, in columns that the line above shows:
 * heads, or words that may be. */
static bool may_be_headed(const tael_scan *scan, size_t position, bool columns) {
    const tael__table *table = scan->table;
    bool under_row = table->open && position - table->end <= strlen("\r\n");
    return columns ? table->in_head : !under_row && tael__is_under_words(scan, position);
}

/* Cuts a line into the table's row; false where it is none. */
static bool read_as_row(tael_scan *scan, tael__window line, bool columns, bool headed) {
    tael__row *row = &scan->table->row;
    if (line.end - line.start > TAEL__ROW_BYTES_MAX) return false;
    if (headed && tael__split_under_words(scan, line, row)) return is_row(row);
    if (columns && find_divider(scan, line.start, line.end) == line.end)
        return tael__split_narrow_row(scan, line, row);
    tael__split_row(scan, line, row);
    tael__settle_measure(scan->table);
    tael__split_heads(scan, line, row);
    if (columns) tael__split_at_columns(scan, line, row);
    return is_row(row) && !tael__is_context_line(scan, line);
}

bool tael__find_row(tael_scan *scan, size_t from, size_t end, tael__window *line) {
    tael__table *table = scan->table;
    while (from < end) {
        bool columns = knows_columns(table, from);
        bool headed = may_be_headed(scan, from, columns);
        size_t divider = columns || headed ? from : find_divider(scan, from, end);
        if (divider == end) return false;
        *line = tael__line_at(scan, tael__behind_last(scan->text, from, divider, '\n'));
        if (read_as_row(scan, *line, columns, headed)) {
            tael__join_columns(table);
            return true;
        }
        if (columns && tael__running_text(scan, *line) != TAEL__NO_TEXT) table->column_count = 0;
        from = tael__next_line(scan, *line);
    }
    return false;
}
