/* scan/tables/headed.c - a table's first row, whose cells one space divides, under a line of heads alone.
 *
 * That line is no row, and nothing has shown columns yet: the heads do. */
#include <string.h>

#include "base/ascii.h"
#include "scan/tables/tables.h"

/* The line above; empty where it is too long for heads. */
static tael__window line_above(const tael_scan *scan, size_t start) {
    size_t end = start > 0 ? start - 1 : 0;
    size_t from = end > TAEL__CONTEXT_BYTES ? end - TAEL__CONTEXT_BYTES : 0;
    size_t first = tael__behind_last(scan->text, from, end, '\n');
    bool whole = first == 0 || scan->text[first - 1] == '\n';
    return (tael__window){whole ? first : end, end};
}

bool tael__is_under_words(const tael_scan *scan, size_t position) {
    tael__window above = line_above(scan, position);
    return above.end - above.start > 2 && memcmp(scan->text + above.start, "  ", 2) == 0;
}

/* 812: no head, but a number or a group of its digits; 31 and 2020 may be parts of heads. */
static bool is_amount(const tael_scan *scan, tael__window word) {
    size_t digits = 0;
    for (size_t i = word.start; i < word.end; i++) digits += tael__is_digit(scan->text[i]);
    return digits > 2 && digits != strlen("2020") && tael__is_number_word(scan, word);
}

/* Where the words of a line are displayed, but for those over the labels, at the very left; none where some are
 * amounts. */
static size_t find_words(const tael_scan *scan, tael__window line, tael__extent *columns) {
    size_t count = 0, end = line.start;
    tael__extent displayed = {.to = {{0}}};
    bool label = true;
    for (size_t i = line.start; i < line.end; i++) {
        const char *text = scan->text + i;
        if (*text == '\t' || count == TAEL__CELLS_MAX) return 0;
        label = label && memcmp(text, "  ", 2) != 0;
        if (*text == ' ' || *text == '\r') continue;
        const char *space = memchr(text, ' ', line.end - i);
        tael__window word = {i, space != NULL ? (size_t)(space - scan->text) : line.end};
        if (is_amount(scan, word)) return 0;
        displayed.from = tael__position_behind(scan, displayed.to, (tael__window){end, word.start});
        displayed.to = tael__position_behind(scan, displayed.from, word);
        if (!label) columns[count++] = displayed;
        i = end = word.end;
    }
    return count;
}

/* Words that have a number each below them, and say nothing of numbers: what they say would be lost. */
static bool split_under_heads(tael_scan *scan, tael__window line, tael__window above, tael__row *row) {
    tael__table *table = scan->table;
    tael__extent kept[TAEL__CELLS_MAX];
    size_t count = table->column_count;
    if (tael__look(scan, above) == TAEL__WORDS) return false;
    memcpy(kept, table->columns, count * sizeof *kept);
    table->column_count = find_words(scan, above, table->columns);
    if (table->column_count > 1) {
        tael__split_row(scan, line, row);
        tael__split_at_columns(scan, line, row);
        if (row->aligned && row->count == table->column_count + 1) return true;
    }
    memcpy(table->columns, kept, count * sizeof *kept);
    table->column_count = count;
    return false;
}

/* A number in digits or words: RMB on the line above may be its currency. */
static bool begins_number(const tael_scan *scan, tael__window text) {
    tael__match match;
    return tael__is_digit(scan->text[text.start]) ||
           (tael__lexicon_match(scan->lexicon, scan->text + text.start, text.end - text.start, &match) &&
            (match.word.roles & TAEL__NUMERAL) != 0);
}

/* A head that begins behind the label and ends where the only number below it does; what it says is heard as
 * a heading's. */
static bool split_under_one_head(tael_scan *scan, tael__window line, tael__window above, tael__row *row) {
    tael__window number = tael__last_word(scan, line.start, line.end);
    tael__window label = {line.start, tael__last_word(scan, line.start, number.start).end};
    tael__window head = {above.start, tael__last_word(scan, above.start, above.end).end};
    while (head.start < head.end && scan->text[head.start] == ' ') head.start++;
    while (label.start < label.end && scan->text[label.start] == ' ') label.start++;
    if (label.end == label.start || begins_number(scan, label) ||
        tael__is_number_word(scan, tael__last_word(scan, label.start, label.end)))
        return false;
    row->count = 0;
    row->aligned = true;
    row->too_wide = false;
    tael__append_cell(scan, row, label);
    tael__append_cell(scan, row, number);
    tael__measure_row(scan, line, row);
    unsigned measure = scan->table->measure;
    tael__extent over = {
        .from = tael__position_behind(scan, (tael__position){{0}}, (tael__window){above.start, head.start})};
    over.to = tael__position_behind(scan, over.from, head);
    return over.from.at[measure] >= row->cells[0].displayed.to.at[measure] &&
           over.to.at[measure] == row->cells[1].displayed.to.at[measure];
}

bool tael__split_under_words(tael_scan *scan, tael__window line, tael__row *row) {
    tael__window above = line_above(scan, line.start);
    if (!tael__is_number_word(scan, tael__last_word(scan, line.start, line.end))) return false;
    return split_under_heads(scan, line, above, row) || split_under_one_head(scan, line, above, row);
}
