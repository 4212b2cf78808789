/* tool/reading.h - one document after another: read, looked over, and scanned, a piece at a time. */
#ifndef TAEL_TOOL_READING_H
#define TAEL_TOOL_READING_H

#include <tael/tael.h>

#include "command.h"
#include "pieces.h"

struct reading {
    const char *command; /* whose documents these are, for messages */
    tael_scan *scan;     /* holds the figures of the piece */
    struct pieces pieces;
    const char *name;        /* of the document */
    size_t document;         /* its number, from 0 */
    size_t figures_before;   /* how many of its figures stand before the piece */
    bool warned;             /* of bytes in it that are no UTF-8 */
    bool output_failed;      /* nothing more can be written */
    enum exit_status status; /* the greatest fault so far */
};

/* Makes the scan; false where it cannot be made, and told. It is to be closed in any case. */
bool reading_open(struct reading *reading, const char *command, const tael_scan_options *options);

/* Reads and scans the files, or standard input ("-"), and has `work` do its part with every piece, until the
 * output fails. What cannot be read is told; bytes that are no UTF-8 are, too, and are text that is no
 * figure. */
void reading_all(struct reading *reading, char *const *paths, size_t path_count, void (*work)(void *run),
                 void *run);

/* A figure of the piece, its span and links counted from the document's first byte and figure. Its decimals
 * belong to the scan. */
tael_figure reading_figure(const struct reading *reading, size_t index);

/* Remembers how the program ends, unless something worse has been met. */
void reading_note(struct reading *reading, enum exit_status status);

/* Tells, by errno, why nothing more can be written. */
void reading_fail_output(struct reading *reading);

/* Sends the output on its way, frees all, and returns how the program ends. */
enum exit_status reading_close(struct reading *reading);

#endif
