/* scan/tables/rows.c - lines and their cells.
 *
 * Tabs divide cells; where a line has none, | does; where it has neither, two spaces or more, unless they
 * stand inside a figure: behind a currency's sign or an opening bracket, before a closing one or a percent
 * sign. A line that is one context alone (单位：千元  币种：人民币) is no row, and neither is one of more
 * cells than a row may have: it is read as prose. */
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

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static bool is_space(int32_t point) {
    return point < 0x80 ? point >= 0 && is_blank_byte((char)point) : u_isUWhiteSpace((UChar32)point);
}

bool tael__is_blank(const tael_scan *scan, tael__window line) {
    for (size_t i = line.start; i < line.end; i++) {
        if (!is_blank_byte(scan->text[i])) return false;
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

static size_t count_characters(const tael_scan *scan, tael__window line) {
    size_t count = 0;
    for (size_t i = line.start; i < line.end; i++) count += ((unsigned char)scan->text[i] & 0xC0) != 0x80;
    return count;
}

/* Six words, or twelve Han characters. */
static bool is_wordy(const tael_scan *scan, tael__window line) {
    size_t words = 0, han = 0;
    int32_t point = ' ', last = ' ';
    for (size_t i = line.start; i < line.end; last = point) {
        point = tael__utf8_next(scan->text, line.end, &i);
        if (last == ' ' && point != ' ') words++;
        if (is_han(point)) han++;
    }
    return words >= 6 || han >= 12;
}

enum tael__running tael__running_text(const tael_scan *scan, tael__window line) {
    size_t bytes = line.end - line.start;
    bool is_long =
        bytes > 4 * TAEL__HEADING_CHARACTERS ||
        (bytes > TAEL__HEADING_CHARACTERS && count_characters(scan, line) > TAEL__HEADING_CHARACTERS);
    if (is_long) return TAEL__LONG_TEXT;
    return ends_in_stop(scan, line) && is_wordy(scan, line) ? TAEL__SENTENCE : TAEL__NO_TEXT;
}

/* --- Finding rows -----------------------------------------------------------------------------------------
 */

/* The first byte in [from, end) that may divide cells: a tab, a bar, or a space behind a space. */
static size_t find_divider(const tael_scan *scan, size_t from, size_t end) {
    for (size_t start = from; start < end; start += TAEL__BLOCK) {
        size_t left = scan->length - start;
        const char *text = scan->text + start;
        bool space = start > from && text[-1] == ' ';
        uint64_t bits =
            left >= TAEL__BLOCK ? tael__dividers(text, space) : tael__last_dividers(text, left, space);
        if (bits == 0) continue;
        size_t found = start + tael__lowest_bit(bits);
        return found < end ? found : end;
    }
    return end;
}

static size_t line_start(const tael_scan *scan, size_t position, size_t from) {
    while (position > from && scan->text[position - 1] != '\n') position--;
    return position;
}

/* Running text with wide spaces between its sentences is no row. */
static bool is_spaced_prose(const tael__row *row) {
    for (size_t i = 0; row->aligned && i < row->count; i++) {
        if (row->cells[i].to - row->cells[i].from > TAEL__HEADING_CHARACTERS) return true;
    }
    return false;
}

static bool is_row(const tael__row *row) {
    return row->count >= 2 && !row->too_wide && !is_spaced_prose(row);
}

bool tael__find_row(tael_scan *scan, size_t from, size_t end, tael__window *line) {
    for (;;) {
        size_t divider = find_divider(scan, from, end);
        if (divider == end) return false;
        *line = tael__line_at(scan, line_start(scan, divider, from));
        tael__split_row(scan, *line, &scan->table->row);
        if (is_row(&scan->table->row) && !tael__is_context_line(scan, *line)) return true;
        from = line->end < end ? line->end + 1 : end;
        if (from >= end) return false;
    }
}

/* --- Cells ---------------------------------------------------------------------------------------------- */

static bool is_plain(char byte) {
    return byte > ' ' && byte < 127;
}

/* Without the spaces of any width at both ends. */
static tael__window trimmed(const tael_scan *scan, size_t start, size_t end) {
    size_t next = start, last = end;
    if (start < end && is_plain(scan->text[start]) && is_plain(scan->text[end - 1]))
        return (tael__window){start, end};
    while (start < end && is_space(tael__utf8_next(scan->text, end, &next))) start = next;
    while (start < end && is_space(tael__utf8_previous(scan->text, &last))) end = last;
    return (tael__window){start, end};
}

static void append(const tael_scan *scan, tael__row *row, size_t start, size_t end) {
    row->too_wide = row->count == TAEL__CELLS_MAX;
    if (row->too_wide) return;
    tael__window cell = trimmed(scan, start, end);
    row->cells[row->count++] = (tael__cell){.start = cell.start, .end = cell.end};
}

static void split_at(const tael_scan *scan, tael__window line, char divider, tael__row *row) {
    size_t start = line.start;
    const char *found;
    while ((found = memchr(scan->text + start, divider, line.end - start)) != NULL) {
        size_t end = (size_t)(found - scan->text);
        append(scan, row, start, end);
        start = end + 1;
    }
    append(scan, row, start, line.end);
}

/* The bars at both ends of a row are its frame, and divide nothing. */
static tael__window inside_frame(const tael_scan *scan, tael__window line) {
    while (line.start < line.end && is_blank_byte(scan->text[line.start])) line.start++;
    while (line.start < line.end && is_blank_byte(scan->text[line.end - 1])) line.end--;
    if (line.start < line.end && scan->text[line.start] == '|') line.start++;
    if (line.start < line.end && scan->text[line.end - 1] == '|') line.end--;
    return line;
}

/* Whether a cell ends behind the sign at `place`: "% change" begins one. */
static bool ends_cell(const tael_scan *scan, tael__window line, size_t place) {
    const char *text = scan->text + place;
    size_t left = line.end - place;
    return left == 0 || *text == ')' || *text == '%' || (*text == ' ' && (left == 1 || text[1] == ' '));
}

/* Whether the spaces in [start, end) stand inside a figure. */
static bool is_inside_figure(const tael_scan *scan, tael__window line, size_t start, size_t end) {
    if (start == line.start || end == line.end) return false;
    size_t last = start, next = end;
    int32_t before = tael__utf8_previous(scan->text, &last);
    int32_t behind = tael__utf8_next(scan->text, line.end, &next);
    bool opens =
        before == '(' || before == 0xFF08 || (before > 0 && u_charType((UChar32)before) == U_CURRENCY_SYMBOL);
    bool number =
        (behind > 0 && u_isdigit((UChar32)behind)) || behind == '(' || behind == 0xFF08 || behind == '.';
    if (opens && number) return true;
    bool closes = behind == ')' || behind == 0xFF09 || behind == '%' || behind == 0xFF05;
    return closes && ends_cell(scan, line, next);
}

static void split_at_spaces(const tael_scan *scan, tael__window line, tael__row *row) {
    size_t start = line.start;
    for (size_t i = line.start; i < line.end;) {
        size_t end = i;
        while (end < line.end && scan->text[end] == ' ') end++;
        if (end - i >= 2 && !is_inside_figure(scan, line, i, end)) {
            if (i > start) append(scan, row, start, i);
            start = end;
        }
        i = end > i ? end : i + 1;
    }
    if (start < line.end) append(scan, row, start, line.end);
}

static uint32_t display_width(int32_t point) {
    if (point < 0x300) return 1;
    if (u_getIntPropertyValue((UChar32)point, UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK) return 0;
    int width = u_getIntPropertyValue((UChar32)point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

static void measure(const tael_scan *scan, tael__window line, tael__row *row) {
    uint32_t column = 0;
    size_t cell = 0;
    for (size_t i = line.start; i < line.end && cell < row->count;) {
        if (i == row->cells[cell].start) row->cells[cell].from = column;
        column += display_width(tael__utf8_next(scan->text, line.end, &i));
        if (i >= row->cells[cell].end) row->cells[cell++].to = column;
    }
}

void tael__split_row(const tael_scan *scan, tael__window line, tael__row *row) {
    size_t length = line.end - line.start;
    row->count = 0;
    row->aligned = row->too_wide = false;
    if (memchr(scan->text + line.start, '\t', length) != NULL) {
        split_at(scan, line, '\t', row);
    } else if (memchr(scan->text + line.start, '|', length) != NULL) {
        split_at(scan, inside_frame(scan, line), '|', row);
    } else {
        split_at_spaces(scan, line, row);
        row->aligned = true;
        measure(scan, line, row);
    }
}
