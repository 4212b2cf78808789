/* scan/tables/split.c - a line's cells.
 *
 * Tabs divide them; where a line has none, bars do; where it has neither, two spaces or more, unless they
 * stand inside a figure: behind a currency's sign or an opening bracket, before a closing one or a percent
 * sign. */
#include <string.h>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/block.h"
#include "scan/tables/tables.h"

static bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static bool is_space(int32_t point) {
    return point < 0x80 ? point >= 0 && is_blank_byte((char)point) : u_isUWhiteSpace((UChar32)point);
}

static tael__window without_spaces(const tael_scan *scan, size_t start, size_t end) {
    size_t next = start, last = end;
    while (start < end && is_space(tael__utf8_next(scan->text, end, &next))) start = next;
    while (start < end && is_space(tael__utf8_previous(scan->text, &last))) end = last;
    return (tael__window){start, end};
}

/* Without the spaces of any width at both ends; most parts have none. */
static inline tael__window trimmed(const tael_scan *scan, size_t start, size_t end) {
    bool plain = start < end && tael__is_visible(scan->text[start]) && tael__is_visible(scan->text[end - 1]);
    return plain ? (tael__window){start, end} : without_spaces(scan, start, end);
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

/* Whether the word that ends at `end` may be a percentage: neither a year nor RMB'000, which are heads. */
static bool may_be_percentage(const tael_scan *scan, tael__window line, size_t end) {
    size_t start = end, digits = 0;
    while (start > line.start && scan->text[start - 1] != ' ') {
        start--;
        if (tael__is_letter(scan->text[start])) return false;
        digits += tael__is_digit(scan->text[start]);
    }
    return end - start != strlen("2020") || digits != end - start;
}

/* Whether the word that ends at `end` stands at the very left, as a currency over the labels does. */
static bool is_first_word(const tael_scan *scan, tael__window line, size_t end) {
    return scan->text[line.start] != ' ' && memchr(scan->text + line.start, ' ', end - line.start) == NULL;
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
    if (opens && before != '(' && before != 0xFF08 && is_first_word(scan, line, start)) return false;
    if (number && (opens || is_bracketed_currency(scan, line, start))) return true;
    bool percent = behind == '%' || behind == 0xFF05;
    if (percent && !may_be_percentage(scan, line, start)) return false;
    return (percent || behind == ')' || behind == 0xFF09) && ends_cell(scan, line, next);
}

static bool is_number_byte(char byte) {
    return tael__is_digit(byte) || byte == '.' || byte == ',' || byte == '(' || byte == ')' || byte == '-';
}

/* Whether a sign, some letters before it (US$), and a number begin at `start`, and end with a space or the
 * line. */
static bool begins_signed_number(const tael_scan *scan, tael__window line, size_t start) {
    size_t next = start, digits = 0;
    while (next < line.end && tael__is_letter(scan->text[next])) next++;
    if (next == line.end) return false;
    int32_t sign = tael__utf8_next(scan->text, line.end, &next);
    if (sign <= 0 || u_charType((UChar32)sign) != U_CURRENCY_SYMBOL) return false;
    while (next < line.end && scan->text[next] == ' ') next++;
    for (; next < line.end && is_number_byte(scan->text[next]); next++)
        digits += tael__is_digit(scan->text[next]);
    return digits > 0 && (next == line.end || scan->text[next] == ' ');
}

/* $ (63) $ (42): a sign behind a number begins a cell. */
static bool is_between_amounts(const tael_scan *scan, tael__window line, size_t start, size_t end) {
    if (start == line.start) return false;
    char before = scan->text[start - 1];
    return (tael__is_digit(before) || before == ')' || before == '-') &&
           begins_signed_number(scan, line, end);
}

static void split_at_spaces(const tael_scan *scan, tael__window line, tael__row *row) {
    size_t start = line.start;
    for (size_t i = line.start; i < line.end;) {
        size_t end = i;
        while (end < line.end && scan->text[end] == ' ') end++;
        bool divides = end - i >= 2 ? !is_inside_figure(scan, line, i, end)
                                    : end > i && is_between_amounts(scan, line, i, end);
        if (divides) {
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
