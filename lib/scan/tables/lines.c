/* scan/tables/lines.c - the lines between rows: running text closes a table; a context opens or turns one;
 * any other line of one cell is a heading. */
#include <string.h>

#include "scan/tables/tables.h"

/* A currency alone is a context only where nothing else is on its line or in its brackets: "a loan of USD"
 * goes on behind the line. */
static bool breaks_off(const tael_scan *scan, const tael__context *context) {
    const tael__token *first = tael__token_at(scan, 0), *last = tael__token_at(scan, scan->tokens.count - 1);
    return !context->scales && context->start > first->start && context->end == last->end;
}

/* A line is broken in the midst of a figure of prose, and the context's words belong to that: "five hundred"
 * stands before "thousand dollars", "$5 million" before "US$", "RMB" before "5 million". */
static bool is_in_figure(const tael_scan *scan, const tael__context *context) {
    for (size_t i = scan->figures.count; i > 0; i--) {
        const tael_figure *figure = &scan->figures.items[i - 1];
        bool overlaps = figure->start < context->end && figure->end > context->start;
        if (overlaps && (figure->start < context->start || figure->end > context->end)) return true;
        if (figure->start < context->start) break;
    }
    return false;
}

static tael_status read_line_words(tael_scan *scan, tael__window line, tael__words *words) {
    *words = tael__no_words;
    if (tael__look(scan, line) != TAEL__WORDS) return TAEL_OK;
    tael_status status = tael__read_tokens(scan, line);
    if (status != TAEL_OK) return status;
    tael__read_words(scan, 0, scan->tokens.count, words);
    if (!tael__turns_table(words)) words->has_context = false;
    if (words->has_context && (breaks_off(scan, &words->context) || is_in_figure(scan, &words->context)))
        words->has_context = false;
    return TAEL_OK;
}

/* The first bracket in [from, end), of either width; `end` where there is none. */
static size_t find_bracket(const tael_scan *scan, size_t from, size_t end, char narrow, const char wide[3]) {
    const char *text = scan->text + from;
    const char *found = memchr(text, narrow, end - from);
    size_t nearest = found != NULL ? from + (size_t)(found - text) : end;
    for (size_t i = from; (found = memchr(scan->text + i, wide[0], nearest - i)) != NULL; i++) {
        i = (size_t)(found - scan->text);
        if (end - i >= 3 && memcmp(found, wide, 3) == 0) return i;
    }
    return nearest;
}

/* The byte behind the next opening bracket. */
static size_t behind_bracket(const tael_scan *scan, size_t from, size_t end) {
    size_t bracket = find_bracket(scan, from, end, '(', "\xEF\xBC\x88");
    if (bracket == end) return end;
    return bracket + (scan->text[bracket] == '(' ? 1 : 3);
}

static size_t closing_bracket(const tael_scan *scan, size_t from, size_t end) {
    return find_bracket(scan, from, end, ')', "\xEF\xBC\x89");
}

/* The context in one of a sentence's brackets; of a long line only the end is looked at. */
static tael_status read_brackets(tael_scan *scan, tael__window line, tael__words *words) {
    size_t start = line.end - line.start > TAEL__CONTEXT_BYTES ? line.end - TAEL__CONTEXT_BYTES : line.start;
    tael_status status = TAEL_OK;
    *words = tael__no_words;
    while (status == TAEL_OK && !words->has_context && start < line.end) {
        tael__window inside = {.start = behind_bracket(scan, start, line.end)};
        inside.end = closing_bracket(scan, inside.start, line.end);
        if (inside.start < inside.end) status = read_line_words(scan, inside, words);
        start = inside.end;
    }
    return status;
}

/* Figures that prose has read out of a context's words (单位：十亿美元) are none. */
static tael_status drop_figures_in(tael_scan *scan, const tael__context *context) {
    size_t first = scan->figures.count;
    while (first > 0 && scan->figures.items[first - 1].end > context->start) {
        first--;
        if (scan->figures.items[first].start < context->end) tael__give_up(&scan->figures.items[first]);
    }
    return tael__close_places(scan, first);
}

/* From here on the context of these words, where they have one, holds for the table. */
static tael_status take_context(tael_scan *scan, const tael__words *words) {
    if (!words->has_context) return TAEL_OK;
    tael__set_table_context(scan, words);
    return drop_figures_in(scan, &words->context);
}

/* A line that is only a context and its exceptions, full stop or not. */
static bool begins_with_context(const tael_scan *scan, const tael__words *words) {
    if (!words->has_context || scan->tokens.count == 0) return false;
    bool bracket = tael__token_links(tael__token_at(scan, 0), TAEL__OPEN);
    return words->context.start == tael__token_at(scan, bracket ? 1 : 0)->start;
}

/* The length of an opening bracket at the start of a line. */
static size_t opening_length(const tael_scan *scan, tael__window line) {
    if (scan->text[line.start] == '(') return 1;
    bool wide = line.end - line.start >= 3 && memcmp(scan->text + line.start, "\xEF\xBC\x88", 3) == 0;
    return wide ? 3 : 0;
}

bool tael__is_context_line(tael_scan *scan, tael__window line) {
    tael__match match;
    tael__context context;
    size_t last;
    size_t start = line.start + opening_length(scan, line);
    if (start >= line.end || !tael__filter_passes(scan->headings, scan->text + start, line.end - start))
        return false;
    if (!tael__lexicon_match(scan->lexicon, scan->text + start, line.end - start, &match) ||
        !tael__match_is(&match, TAEL__CONTEXT, TAEL__CONTEXT_LABEL))
        return false;
    if (tael__read_tokens(scan, (tael__window){start, line.end}) != TAEL_OK) return false;
    return tael__read_context(scan, 0, scan->tokens.count, &context, &last) && last + 1 >= scan->tokens.count;
}

/* --- A table that is open --------------------------------------------------------------------------- */

static tael_status read_line_inside(tael_scan *scan, tael__window line) {
    tael__table *table = scan->table;
    tael__words words = tael__no_words;
    if (tael__is_blank(scan, line)) {
        tael__set_heading(table, &words);
        table->blank_behind = true;
        return TAEL_OK;
    }
    if (tael__is_rule(scan, line)) return TAEL_OK;
    enum tael__running running = tael__running_text(scan, line);
    if (running == TAEL__LONG_TEXT) return tael__close_table(scan);
    tael_status status = read_line_words(scan, line, &words);
    if (status != TAEL_OK) return status;
    if (running == TAEL__SENTENCE && !begins_with_context(scan, &words)) return tael__close_table(scan);
    if (words.has_context) return take_context(scan, &words);
    while (line.start < line.end && scan->text[line.start] == ' ') line.start++;
    tael__hear_heading(scan, line.start, &words);
    table->heading_behind = true;
    return TAEL_OK;
}

/* --- The lines before a table's first row ----------------------------------------------------------- */

/* In running text a context stands in brackets. */
static tael_status read_preamble_line(tael_scan *scan, tael__window line, enum tael__running running,
                                      tael__words *words) {
    tael_status status = TAEL_OK;
    if (running != TAEL__LONG_TEXT) {
        status = read_line_words(scan, line, words);
        if (status != TAEL_OK || running == TAEL__NO_TEXT || begins_with_context(scan, words)) return status;
    }
    return read_brackets(scan, line, words);
}

/* The nearest contexts over a table: a currency alone goes with a scale further up, and a scale alone with a
 * currency alone. */
typedef struct preamble {
    tael__words scale, currency;
} preamble;

/* Whether nothing further up is asked for. */
static bool hear_context(const tael__words *words, preamble *heard) {
    tael__words *kind = words->context.scales ? &heard->scale : &heard->currency;
    if (words->has_context && !kind->has_context) *kind = *words;
    return heard->scale.has_context && (heard->scale.context.currency != NULL || heard->currency.has_context);
}

static tael_status read_preamble(tael_scan *scan, size_t since, size_t end, preamble *heard) {
    size_t lines = 0;
    bool headed = false;
    while (end > since && lines < TAEL__CONTEXT_LINES) {
        size_t start = tael__behind_last(scan->text, since, end - 1, '\n');
        tael__window line = {start, end - 1};
        tael__words words = tael__no_words;
        end = start;
        if (tael__is_blank(scan, line)) continue;
        lines++;
        if (tael__is_rule(scan, line)) continue;
        enum tael__running running = tael__running_text(scan, line);
        tael_status status = read_preamble_line(scan, line, running, &words);
        if (status != TAEL_OK) return status;
        if (hear_context(&words, heard) || running != TAEL__NO_TEXT) return TAEL_OK;
        if (words.has_context) continue;
        if (!headed) tael__set_heading(scan->table, &words);
        headed = true;
    }
    return TAEL_OK;
}

tael_status tael__read_lines_before(tael_scan *scan, size_t since, size_t end) {
    tael__table *table = scan->table;
    tael_status status = TAEL_OK;
    size_t start = since;
    if (table->open && end - since > TAEL__GAP_BYTES_MAX) status = tael__close_table(scan);
    while (table->open && start < end && status == TAEL_OK) {
        tael__window line = tael__line_at(scan, start);
        if (line.end > end) line.end = end;
        status = read_line_inside(scan, line);
        start = tael__next_line(scan, line);
    }
    if (status != TAEL_OK || table->open) return status;
    tael__open_table(table);
    bool far = end - since > TAEL__CONTEXT_REACH;
    preamble heard = {tael__no_words, tael__no_words};
    status = read_preamble(scan, far ? end - TAEL__CONTEXT_REACH : since, end, &heard);
    if (status == TAEL_OK) status = take_context(scan, &heard.scale);
    return status == TAEL_OK ? take_context(scan, &heard.currency) : status;
}
