/* tool/cuts.c - a cut is a blank line, which no figure of prose and no relation goes over, where no table is
 * open and no context waits for one.
 *
 * A row has a divider: a tab, a bar, two spaces. From a line that has one on, a table may be open, until a
 * line longer than 120 characters without any ends it; and a context may stand as many as five lines before
 * the first row (docs/tables.md). What may be a row is taken for one: then there is no cut, and no harm. */
#include "cuts.h"

#include <string.h>

enum { CONTEXT_LINES = 5, LONG_LINE = 120 };

enum line_kind { LINE_BLANK, LINE_ROW, LINE_PROSE, LINE_OTHER };

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\r';
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/* Whether the line, which neither begins nor ends with a blank, has a bar or two spaces. */
static bool has_divider(const char *line, size_t length) {
    static const char drawn_bar[] = "\xE2\x94\x82";
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '|' || (line[i] == ' ' && line[i + 1] == ' ')) return true;
        if (length - i > 3 && memcmp(line + i, drawn_bar, 3) == 0) return true;
    }
    return false;
}

/* A full stop of either language that is no part of a number: "1." may be a cell. */
static bool ends_in_stop(const char *line, size_t length) {
    if (length > 1 && line[length - 1] == '.') return !is_digit(line[length - 2]);
    return length > 3 && memcmp(line + length - 3, "\xE3\x80\x82", 3) == 0;
}

static bool is_long(const char *line, size_t length) {
    size_t characters = 0;
    for (size_t i = 0; i < length; i++) characters += ((unsigned char)line[i] & 0xC0) != 0x80;
    return characters > LONG_LINE;
}

static enum line_kind kind_of(const char *line, size_t length) {
    if (memchr(line, '\t', length) != NULL) return LINE_ROW;
    while (length > 0 && is_blank(line[length - 1])) length--;
    while (length > 0 && is_blank(*line)) {
        line++;
        length--;
    }
    if (length == 0) return LINE_BLANK;
    if (has_divider(line, length)) return LINE_ROW;
    return ends_in_stop(line, length) && is_long(line, length) ? LINE_PROSE : LINE_OTHER;
}

/* Whether the candidate is known to be a cut. */
static bool look_at(struct cuts *cuts, enum line_kind kind, size_t line_end, size_t least) {
    switch (kind) {
    case LINE_BLANK:
        if (cuts->candidate == 0 && !cuts->in_table && line_end >= least) {
            cuts->candidate = line_end;
            cuts->lines_behind = 0;
        }
        return false;
    case LINE_ROW:
        cuts->in_table = true;
        cuts->candidate = 0;
        return false;
    case LINE_PROSE: cuts->in_table = false; return cuts->candidate != 0;
    case LINE_OTHER: break;
    }
    return cuts->candidate != 0 && ++cuts->lines_behind == CONTEXT_LINES;
}

size_t find_cut(struct cuts *cuts, const char *text, size_t length, size_t least) {
    while (cuts->searched < length) {
        const char *newline = memchr(text + cuts->searched, '\n', length - cuts->searched);
        cuts->searched = newline == NULL ? length : (size_t)(newline - text) + 1;
        if (newline == NULL) break;
        size_t start = cuts->line;
        cuts->line = cuts->searched;
        enum line_kind kind = kind_of(text + start, cuts->line - 1 - start);
        if (look_at(cuts, kind, cuts->line, least)) return cuts->candidate;
    }
    return 0;
}
