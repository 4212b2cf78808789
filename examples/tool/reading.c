/* tool/reading.c - documents in, figures and the text between them out. */
#include "reading.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "utf8.h"

enum { BLOCK = 1 << 16, CHARACTER_MAX = 4 };

void reading_note(struct reading *reading, enum exit_status status) {
    if (status > reading->status) reading->status = status;
}

bool reading_open(struct reading *reading, const char *command, const tael_scan_options *options) {
    *reading = (struct reading){.command = command};
    tael_status status = tael_scan_new(&reading->scan, options);
    if (status == TAEL_OK) return true;
    bool is_locale = status == TAEL_UNKNOWN_LOCALE;
    complain(command, "%s%s%s", is_locale ? "--locale: " : "", is_locale ? options->locale : "",
             is_locale ? ": no such locale" : tael_status_message(status));
    reading_note(reading, is_locale ? EXIT_USAGE : EXIT_INPUT);
    return false;
}

static bool fail(struct reading *reading, const char *reason) {
    complain(reading->name, "%s", reason);
    reading_note(reading, EXIT_INPUT);
    return false;
}

/* ---- the text that is held ---- */

/* What has been handed on makes room first. */
static bool append(struct held_text *held, const char *bytes, size_t length) {
    if (held->first > 0) memmove(held->bytes, held->bytes + held->first, held->end - held->first);
    held->end -= held->first;
    held->first = 0;
    if (held->bytes == NULL || held->capacity - held->end < length) {
        size_t larger = 2 * held->capacity + BLOCK;
        char *grown = realloc(held->bytes, larger);
        if (grown == NULL) return false;
        held->bytes = grown;
        held->capacity = larger;
    }
    memcpy(held->bytes + held->end, bytes, length);
    held->end += length;
    return true;
}

static void drop(struct held_text *held, size_t length) {
    held->first += length;
    held->offset += length;
}

/* Only the first fault of a document is told. A character may be cut where the text at hand ends. */
static void look_over(struct reading *reading, bool is_last) {
    struct held_text *held = &reading->held;
    if (reading->warned) return;
    if (held->checked < held->offset) held->checked = held->offset;
    size_t from = held->first + (held->checked - held->offset);
    size_t left = held->end - from, valid = first_invalid_byte(held->bytes + from, left);
    held->checked += valid;
    if (valid == left || (!is_last && left - valid < CHARACTER_MAX)) return;
    complain(reading->name, "byte %zu is not UTF-8: read as text that is no figure", held->checked);
    reading->warned = true;
}

/* Hands on what stands before `offset` and has not been handed on yet. */
static void pass_between(struct reading *reading, size_t offset) {
    struct held_text *held = &reading->held;
    size_t length = offset > held->offset ? offset - held->offset : 0;
    if (length == 0) return;
    if (reading->reader->between != NULL)
        reading->reader->between(reading->run, held->bytes + held->first, length);
    drop(held, length);
}

/* ---- documents ---- */

static tael_status take_figure(void *context, const tael_figure *figure, const char *text) {
    struct reading *reading = context;
    pass_between(reading, figure->start);
    reading->reader->figure(reading->run, figure, text);
    reading->figures++;
    if (figure->end > reading->held.offset) drop(&reading->held, figure->end - reading->held.offset);
    return reading->output_failed ? TAEL_INVALID_ARGUMENT : TAEL_OK;
}

static bool scan_block(struct reading *reading, const char *block, size_t length) {
    if (!append(&reading->held, block, length)) return fail(reading, strerror(ENOMEM));
    look_over(reading, length == 0);
    tael_status status =
        length > 0 ? tael_scan_feed(reading->scan, block, length, NULL) : tael_scan_end(reading->scan, NULL);
    if (reading->output_failed) return false;
    if (status != TAEL_OK) return fail(reading, tael_status_message(status));
    pass_between(reading, tael_scan_settled(reading->scan));
    return length > 0;
}

static ssize_t read_block(int descriptor, char *block) {
    ssize_t count;
    do count = read(descriptor, block, BLOCK);
    while (count < 0 && errno == EINTR);
    return count;
}

static void read_document(struct reading *reading, int descriptor) {
    char block[BLOCK];
    ssize_t count;
    struct held_text *held = &reading->held;
    held->first = held->end = held->offset = held->checked = reading->figures = 0;
    reading->warned = false;
    tael_status status = tael_scan_begin(reading->scan, take_figure, reading);
    if (status != TAEL_OK) {
        fail(reading, tael_status_message(status));
        return;
    }
    do {
        count = read_block(descriptor, block);
        if (count < 0) fail(reading, strerror(errno));
    } while (count >= 0 && scan_block(reading, block, (size_t)count));
    if (count == 0 && held->offset == 0) complain(reading->name, "empty, nothing to read");
}

void reading_all(struct reading *reading, char *const *paths, size_t path_count, const struct reader *reader,
                 void *run) {
    reading->reader = reader;
    reading->run = run;
    for (size_t i = 0; i < path_count && !reading->output_failed; i++) {
        bool is_input = strcmp(paths[i], "-") == 0;
        reading->name = is_input ? "standard input" : paths[i];
        reading->document = i;
        int descriptor = is_input ? STDIN_FILENO : open(paths[i], O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) {
            fail(reading, strerror(errno));
            continue;
        }
        read_document(reading, descriptor);
        if (!is_input) close(descriptor);
    }
}

void reading_fail_output(struct reading *reading) {
    complain("standard output", "%s", strerror(errno));
    reading_note(reading, EXIT_INPUT);
    reading->output_failed = true;
}

enum exit_status reading_close(struct reading *reading) {
    if (!reading->output_failed) reading_note(reading, finish_output());
    tael_scan_free(reading->scan);
    free(reading->held.bytes);
    return reading->status;
}
