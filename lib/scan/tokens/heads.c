/* scan/tokens/heads.c - units that stand over a row of cells.
 *
 * A figure may go over a line break: "about 5 million", and "dollars" on the next line. But where the words
 * of a currency and a scale are all that a line has, and a row of cells follows, they are the row's head, and
 * no part of the number above: "Note 5", "RMB million", "Sales    1,204". They stand apart then, with tables
 * and without. But no heading ends in "five hundred" or 五百: those go on with "thousand dollars" and 万元.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "scan/scan.h"

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Whether [start, end) has cells: a divider with something on both sides; *blank: it has nothing at all. */
static bool has_cells(const char *text, size_t start, size_t end, bool *blank) {
    while (start < end && is_blank(text[start])) start++;
    while (end > start && is_blank(text[end - 1])) end--;
    *blank = start == end;
    for (; start < end; start++) {
        if (text[start] == '\t' || text[start] == '|') return true;
        if (text[start] == ' ' && text[start + 1] == ' ') return true;
    }
    return false;
}

/* Whether a row follows the line that ends at `position`; short lines may stand between, as they may behind a
 * table's context. Behind the next row of the table at hand nothing is looked at: a text that comes in pieces
 * may not have it yet. */
static bool is_over_row(const tael_scan *scan, size_t position) {
    size_t left = scan->length - position;
    size_t limit = left > TAEL__HEAD_REACH ? position + TAEL__HEAD_REACH : scan->length;
    for (size_t lines = 0; lines < TAEL__CONTEXT_LINES && position < limit;) {
        const char *newline = memchr(scan->text + position, '\n', limit - position);
        size_t end = newline != NULL ? (size_t)(newline - scan->text) : limit;
        bool blank;
        if (has_cells(scan->text, position, end, &blank)) return true;
        if (position >= scan->limit ||
            tael__utf8_count(scan->text + position, end - position) > TAEL__HEADING_CHARACTERS)
            return false;
        lines += !blank;
        position = end + 1;
    }
    return false;
}

static bool is_of_unit(const tael__token *token) {
    return (token->roles & (TAEL__CURRENCY | TAEL__SCALE)) != 0 ||
           tael__token_sense_of(token, TAEL__NUMERAL, TAEL__MULTIPLIER) != NULL ||
           tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_THOUSANDS) != NULL;
}

/* The end of the line, where nothing but units stands on it from token `index` on; else SIZE_MAX. */
static size_t line_of_units(const tael_scan *scan, size_t index) {
    size_t end = 0;
    do {
        const tael__token *token = tael__token_at(scan, index++);
        if (!is_of_unit(token)) return SIZE_MAX;
        end = token->end;
    } while (index < scan->tokens.count && tael__token_at(scan, index)->gap < TAEL__LINE_BREAK);
    while (end < scan->length && is_blank(scan->text[end])) end++;
    return end < scan->length && scan->text[end] == '\n' ? end : SIZE_MAX;
}

/* Headings are numbered up to 九十九. */
static bool is_number_word(const tael__token *token) {
    const tael__sense *multiplier = tael__token_sense_of(token, TAEL__NUMERAL, TAEL__MULTIPLIER);
    bool english = (token->roles & TAEL__NUMERAL) != 0 && (token->flags & TAEL__ALPHABETIC) != 0;
    return english || (multiplier != NULL && multiplier->value > 10);
}

void tael__part_heads(tael_scan *scan) {
    for (size_t i = 1; i < scan->tokens.count; i++) {
        tael__token *token = &scan->tokens.items[i];
        if (token->gap != TAEL__LINE_BREAK || !is_of_unit(token) || is_number_word(token - 1)) continue;
        size_t end = line_of_units(scan, i);
        if (end != SIZE_MAX && is_over_row(scan, end + 1)) token->gap = TAEL__APART;
    }
}
