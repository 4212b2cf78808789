/* tool/reading.c - documents in, figures ready. */
#include "reading.h"

#include <errno.h>
#include <string.h>

#include "utf8.h"

void reading_note(struct reading *reading, enum exit_status status) {
    if (status > reading->status) reading->status = status;
}

bool reading_open(struct reading *reading, const char *command, const tael_scan_options *options) {
    *reading = (struct reading){.command = command, .pieces = {.descriptor = -1}};
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

/* Only the first fault of a document is told. */
static void look_over(struct reading *reading) {
    const struct pieces *pieces = &reading->pieces;
    size_t invalid = first_invalid_byte(pieces->text, pieces->length);
    if (invalid == pieces->length || reading->warned) return;
    complain(reading->name, "byte %zu is not UTF-8: read as text that is no figure",
             pieces->offset + invalid);
    reading->warned = true;
}

/* False where there is nothing more to work on. */
static bool read_piece(struct reading *reading) {
    const struct pieces *pieces = &reading->pieces;
    size_t count = 0;
    if (pieces->length > 0) tael_scan_figures(reading->scan, &count);
    reading->figures_before += count;
    enum piece piece = pieces_next(&reading->pieces);
    if (piece == PIECES_FAILED) return fail(reading, strerror(errno));
    if (piece == PIECES_END) return false;
    if (pieces->length == 0) {
        complain(reading->name, "empty, nothing to read");
        return false;
    }
    look_over(reading);
    tael_status status = tael_scan_text(reading->scan, pieces->text, pieces->length, NULL);
    return status == TAEL_OK || fail(reading, tael_status_message(status));
}

void reading_all(struct reading *reading, char *const *paths, size_t path_count, void (*work)(void *run),
                 void *run) {
    for (size_t i = 0; i < path_count && !reading->output_failed; i++) {
        reading->name = strcmp(paths[i], "-") == 0 ? "standard input" : paths[i];
        reading->document = i;
        reading->figures_before = 0;
        reading->warned = false;
        if (!pieces_open(&reading->pieces, paths[i])) {
            fail(reading, strerror(errno));
            continue;
        }
        while (!reading->output_failed && read_piece(reading)) work(run);
        pieces_close(&reading->pieces);
    }
}

static ptrdiff_t link_from_start(const struct reading *reading, ptrdiff_t link) {
    return link == TAEL_NO_FIGURE ? link : link + (ptrdiff_t)reading->figures_before;
}

tael_figure reading_figure(const struct reading *reading, size_t index) {
    size_t count;
    tael_figure figure = tael_scan_figures(reading->scan, &count)[index];
    figure.start += reading->pieces.offset;
    figure.end += reading->pieces.offset;
    figure.restates = link_from_start(reading, figure.restates);
    figure.context = link_from_start(reading, figure.context);
    return figure;
}

void reading_fail_output(struct reading *reading) {
    complain("standard output", "%s", strerror(errno));
    reading_note(reading, EXIT_INPUT);
    reading->output_failed = true;
}

enum exit_status reading_close(struct reading *reading) {
    if (!reading->output_failed) reading_note(reading, finish_output());
    tael_scan_free(reading->scan);
    return reading->status;
}
