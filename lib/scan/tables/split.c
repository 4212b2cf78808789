/* scan/tables/split.c - a line's cells.
 *
 * Tabs divide them; where a line has none, bars do; where it has neither, two spaces or more, unless they
 * stand inside a figure: behind a currency's sign or an opening bracket, before a closing one or a percent
 * sign. */
#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "scan/block.h"
#include "scan/tables/tables.h"

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static bool is_space(int32_t point) {
    return point < 0x80 ? point >= 0 && is_blank_byte((char)point) : u_isUWhiteSpace((UChar32)point);
}

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

void tael__append_cell(const tael_scan *scan, tael__row *row, tael__window part) {
    row->too_wide = row->count == TAEL__CELLS_MAX;
    if (row->too_wide) return;
    tael__window cell = trimmed(scan, part.start, part.end);
    row->cells[row->count++] = (tael__cell){.start = cell.start, .end = cell.end};
}

/* --- Bars and tabs -------------------------------------------------------------------------------------- */

typedef struct divider_text {
    const char *text;
    size_t length;
} divider_text;

static const divider_text tab = {"\t", 1}, bar = {"|", 1}, drawn_bar = {"\xE2\x94\x82", 3};

static bool is_at(const tael_scan *scan, divider_text divider, size_t position, tael__window line) {
    return position >= line.start && line.end - position >= divider.length &&
           memcmp(scan->text + position, divider.text, divider.length) == 0;
}

static bool has_divider(const tael_scan *scan, tael__window line, divider_text divider) {
    const char *found = scan->text + line.start, *end = scan->text + line.end;
    while ((found = memchr(found, divider.text[0], (size_t)(end - found))) != NULL) {
        if (is_at(scan, divider, (size_t)(found - scan->text), line)) return true;
        found++;
    }
    return false;
}

/* Cuts a line at the dividers, which are found by their last bytes. */
static void split_at(const tael_scan *scan, tael__window line, divider_text divider, tael__row *row) {
    size_t start = line.start, length = divider.length;
    for (size_t block = line.start; block < line.end; block += TAEL__BLOCK) {
        uint64_t ends = tael__equal_bytes_in(scan->text + block, line.end - block, scan->length - block,
                                             divider.text[length - 1]);
        for (; ends != 0; ends &= ends - 1) {
            size_t end = block + tael__lowest_bit(ends) + 1;
            if (end - start < length || (length > 1 && !is_at(scan, divider, end - length, line))) continue;
            tael__append_cell(scan, row, (tael__window){start, end - length});
            start = end;
        }
    }
    tael__append_cell(scan, row, (tael__window){start, line.end});
}

/* The bars at both ends of a row are its frame, and divide nothing. */
static tael__window inside_frame(const tael_scan *scan, tael__window line, divider_text divider) {
    line = trimmed(scan, line.start, line.end);
    if (is_at(scan, divider, line.start, line)) line.start += divider.length;
    if (line.end - line.start >= divider.length && is_at(scan, divider, line.end - divider.length, line))
        line.end -= divider.length;
    return line;
}

/* --- Spaces ----------------------------------------------------------------------------------------- */

/* Whether a cell ends behind the sign at `place`: "% change" begins one. */
static bool ends_cell(const tael_scan *scan, tael__window line, size_t place) {
    const char *text = scan->text + place;
    size_t left = line.end - place;
    return left == 0 || *text == ')' || *text == '%' || (*text == ' ' && (left == 1 || text[1] == ' '));
}

/* Whether a currency behind an opening bracket ends at `end`: "(RMB  5)" is one figure. */
static bool is_bracketed_currency(const tael_scan *scan, tael__window line, size_t end) {
    size_t start = end;
    int32_t point = 0;
    while (start > line.start && end - start < TAEL__MARK_REACH && point != '(' && point != 0xFF08)
        point = tael__utf8_previous(scan->text, &start);
    if (point != '(' && point != 0xFF08) return false;
    tael__utf8_next(scan->text, end, &start);
    tael__match match;
    return tael__lexicon_match(scan->lexicon, scan->text + start, end - start, &match) &&
           match.length == end - start && (match.word.roles & TAEL__CURRENCY) != 0;
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
    if (number && (opens || is_bracketed_currency(scan, line, start))) return true;
    bool closes = behind == ')' || behind == 0xFF09 || behind == '%' || behind == 0xFF05;
    return closes && ends_cell(scan, line, next);
}

static void split_at_spaces(const tael_scan *scan, tael__window line, tael__row *row) {
    size_t start = line.start;
    for (size_t i = line.start; i < line.end;) {
        size_t end = i;
        while (end < line.end && scan->text[end] == ' ') end++;
        if (end - i >= 2 && !is_inside_figure(scan, line, i, end)) {
            if (i > start) tael__append_cell(scan, row, (tael__window){start, i});
            start = end;
        }
        i = end > i ? end : i + 1;
    }
    if (start < line.end) tael__append_cell(scan, row, (tael__window){start, line.end});
}

void tael__split_row(const tael_scan *scan, tael__window line, tael__row *row) {
    row->count = 0;
    row->aligned = row->too_wide = false;
    if (has_divider(scan, line, tab)) {
        split_at(scan, line, tab, row);
    } else if (has_divider(scan, line, bar)) {
        split_at(scan, inside_frame(scan, line, bar), bar, row);
    } else if (has_divider(scan, line, drawn_bar)) {
        split_at(scan, inside_frame(scan, line, drawn_bar), drawn_bar, row);
    } else {
        split_at_spaces(scan, line, row);
        row->aligned = true;
        tael__measure_row(scan, line, row);
    }
}
