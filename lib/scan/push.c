/* scan/push.c - a text that comes in pieces.
 *
 * Rows are read as their lines are complete, prose as far as no mark behind it can reach: a window is read
 * when enough text stands behind it. What a table may still look back to is kept: the lines before its first
 * row, and those since the last. Each piece of work is the one that tael_scan_text() does on the whole; only
 * when it is done differs. */
#include "scan/push.h"

#include "base/limits.h"
#include "scan/declarations/declarations.h"
#include "scan/tables/tables.h"
#include <string.h>

/* --- How far the text is known ------------------------------------------------------------------------ */

static size_t start_of_line(const struct tael__push *push, size_t end) {
    return tael__behind_last(push->text.items, push->row, end, '\n');
}

/* The end of the last line that is complete, and has a complete one behind it, in which heads may be told by
 * numbers; or of the text, where the line behind it is too long for a row. */
static size_t end_of_lines(const struct tael__push *push) {
    size_t end = start_of_line(push, push->text.count);
    if (push->text.count - end > TAEL__ROW_BYTES_MAX) return push->text.count;
    return end > push->row ? start_of_line(push, end - 1) : end;
}

/* A line that was too long for a row is none where its rest would be: rows begin behind its end. */
static void leave_long_line(struct tael__push *push) {
    bool line_begins = push->row == 0 ? push->before == 0 : push->text.items[push->row - 1] == '\n';
    if (line_begins || push->row == push->text.count) return;
    const char *rest = push->text.items + push->row;
    const char *newline = memchr(rest, '\n', push->text.count - push->row);
    push->row = newline != NULL ? push->row + (size_t)(newline - rest) + 1 : push->text.count;
}

/* --- Reading ---------------------------------------------------------------------------------------- */

static tael_status read_rows(tael_scan *scan, size_t end) {
    struct tael__push *push = scan->push;
    tael_status status = TAEL_OK;
    tael__window row;
    while (status == TAEL_OK && push->row < end && tael__find_row(scan, push->row, end, &row)) {
        status = tael__read_prose(scan, push->read, row.start);
        if (status == TAEL_OK) status = tael__read_row(scan, row, push->since);
        push->read = push->since = push->row = row.end < scan->length ? row.end + 1 : row.end;
    }
    if (push->row < end) push->row = end;
    return status;
}

/* Where something goes on for too long, what it is does not matter: a number of so many digits is none. */
static void read_up_to(struct tael__push *push, size_t start, size_t end) {
    if (end - start > TAEL__PUSH_WINDOW_MAX) start = end - TAEL__PUSH_WINDOW_MAX / 2;
    if (start > push->read) push->read = start;
}

/* Whether no text behind `end` can change the window: one that is full is cut where it may be, further on. */
static bool is_settled(tael__window window, size_t end) {
    bool full = window.end - window.start >= TAEL__WINDOW_MAX;
    return window.end + (full ? TAEL__WINDOW_MAX : TAEL__PUSH_AHEAD) <= end;
}

/* Reads the windows before `end` that are settled. */
static tael_status read_settled_prose(tael_scan *scan, size_t end) {
    struct tael__push *push = scan->push;
    tael__window window = {push->read, push->read};
    if (end < push->read + TAEL__PUSH_AHEAD) return TAEL_OK;
    size_t sure = end - TAEL__PUSH_AHEAD;
    scan->limit = end;
    scan->ahead.start = scan->ahead.end = window.end;
    while (tael__skip(scan, window.end, &window)) {
        if (!is_settled(window, end)) {
            read_up_to(push, window.start, end);
            return TAEL_OK;
        }
        tael_status status = scan->declarations->waits ? tael__hold_heard(scan) : TAEL_OK;
        if (status == TAEL_OK) status = tael__read_window(scan, window);
        if (status != TAEL_OK) return status;
        push->read = window.end;
    }
    if (sure > push->read) read_up_to(push, tael__window_start(scan, sure, push->read), end);
    return TAEL_OK;
}

static tael_status read_rest(tael_scan *scan) {
    struct tael__push *push = scan->push;
    tael_status status = tael__read_prose(scan, push->read, push->text.count);
    push->read = push->text.count;
    return status == TAEL_OK && scan->tables ? tael__close_table(scan) : status;
}

/* A table that no row can go on any more holds nothing back. */
static tael_status close_far_table(tael_scan *scan) {
    const struct tael__push *push = scan->push;
    bool far = scan->tables && scan->table->open && push->row - push->since > TAEL__GAP_BYTES_MAX;
    return far ? tael__close_table(scan) : TAEL_OK;
}

/* The start of what a row yet to come may look back to. */
static size_t start_of_preamble(const tael_scan *scan) {
    const struct tael__push *push = scan->push;
    size_t start = push->read < push->row ? push->read : push->row;
    start = start > TAEL__CONTEXT_REACH ? start - TAEL__CONTEXT_REACH : 0;
    return scan->tables && scan->table->open && push->since < start ? push->since : start;
}

/* What never had to be read in pieces is read as the whole that it is. */
static tael_status read_whole(tael_scan *scan) {
    tael_status status = tael__read_document(scan);
    return status == TAEL_OK ? tael__hand_figures(scan, SIZE_MAX) : status;
}

static tael_status read_kept(tael_scan *scan, bool last) {
    struct tael__push *push = scan->push;
    scan->text = push->text.items;
    scan->length = push->text.count;
    if (last && push->before == 0 && push->seen == 0) return read_whole(scan);
    leave_long_line(push);
    size_t end = last ? push->text.count : end_of_lines(push);
    tael_status status = scan->tables ? read_rows(scan, end) : TAEL_OK;
    if (!scan->tables) push->row = end = push->text.count;
    if (status == TAEL_OK) status = last ? read_rest(scan) : read_settled_prose(scan, end);
    if (status == TAEL_OK) status = close_far_table(scan);
    if (status != TAEL_OK) return status;
    if (last) return tael__hand_figures(scan, SIZE_MAX);
    size_t start = tael__hold_start(scan, start_of_preamble(scan));
    status = tael__hand_figures(scan, start);
    tael__forget_text(scan, start);
    push->seen = push->text.count;
    return status;
}

/* --- The calls -------------------------------------------------------------------------------------- */

static tael_status give_up(tael_scan *scan, tael_status status, tael_error *error) {
    if (status != TAEL_OK) {
        scan->figures.count = 0;
        if (scan->push != NULL) scan->push->begun = false;
    }
    if (error != NULL) *error = (tael_error){status, 0, tael_status_message(status)};
    return status;
}

static struct tael__push *push_of(tael_scan *scan) {
    if (scan->push != NULL) return scan->push;
    struct tael__push *push = tael__allocate(&scan->allocator, sizeof *push);
    if (push == NULL) return NULL;
    *push = (struct tael__push){.step = TAEL__PUSH_STEP};
    tael__arena_init(&push->spare, &scan->allocator);
    return scan->push = push;
}

void tael__push_free(tael_scan *scan) {
    struct tael__push *push = scan->push;
    if (push == NULL) return;
    TAEL__ARRAY_FREE(&push->text, &scan->allocator);
    tael__arena_free(&push->spare);
    tael__release(&scan->allocator, push, sizeof *push);
}

tael_status tael_scan_begin(tael_scan *scan, tael_figure_visit *visit, void *context) {
    if (scan == NULL || visit == NULL) return TAEL_INVALID_ARGUMENT;
    struct tael__push *push = push_of(scan);
    if (push == NULL) return TAEL_NO_MEMORY;
    tael__start_document(scan);
    tael__forget_declarations(scan);
    scan->in_pieces = true;
    push->begun = true;
    push->visit = visit;
    push->context = context;
    push->text.count = push->before = push->seen = push->read = push->since = push->row = 0;
    return TAEL_OK;
}

static tael_status keep(tael_scan *scan, const char *bytes, size_t length) {
    tael__kept *text = &scan->push->text;
    tael_status status = TAEL__ARRAY_RESERVE(text, text->count + length, &scan->allocator);
    if (status != TAEL_OK) return status;
    memcpy(text->items + text->count, bytes, length);
    text->count += length;
    return TAEL_OK;
}

tael_status tael_scan_feed(tael_scan *scan, const char *bytes, size_t length, tael_error *error) {
    struct tael__push *push = scan->push;
    tael_status status = push != NULL && push->begun ? TAEL_OK : TAEL_INVALID_ARGUMENT;
    while (status == TAEL_OK && length > 0) {
        size_t room = push->seen + push->step - push->text.count;
        size_t taken = length < room ? length : room;
        status = keep(scan, bytes, taken);
        bytes += taken;
        length -= taken;
        if (status == TAEL_OK && taken == room) status = read_kept(scan, false);
    }
    return give_up(scan, status, error);
}

size_t tael_scan_settled(const tael_scan *scan) {
    if (scan == NULL || scan->push == NULL) return 0;
    const struct tael__push *push = scan->push;
    return push->begun ? push->before : push->before + push->text.count;
}

tael_status tael_scan_end(tael_scan *scan, tael_error *error) {
    struct tael__push *push = scan->push;
    tael_status status = push != NULL && push->begun ? read_kept(scan, true) : TAEL_INVALID_ARGUMENT;
    if (push != NULL) push->begun = false;
    return give_up(scan, status, error);
}
