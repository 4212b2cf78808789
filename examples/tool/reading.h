/* tool/reading.h - one document after another, in pieces: looked over, scanned, and each figure handed on as it is
 * found. */
#ifndef TAEL_TOOL_READING_H
#define TAEL_TOOL_READING_H

#include <tael/tael.h>

#include "command.h"

/* What a command does with a document. */
struct reader {
    /* Takes a figure; its offsets and links count from the document's start. `text` are the bytes of its span. */
    void (*figure)(void *run, const tael_figure *figure, const char *text);
    /* Takes text that no figure begins in any more, and no figure that was handed on stands in; NULL: not wanted.
     * All of a document comes, in order, but for the figures. */
    void (*between)(void *run, const char *text, size_t length);
};

/* What is held of a document: bytes [first, end), from the first that is still to be handed on. */
struct held_text {
    char *bytes;
    size_t first, end, capacity;
    size_t offset;  /* in the document, of the first */
    size_t checked; /* offset in the document of what has not been looked over */
};

struct reading {
    const char *command; /* whose documents these are, for messages */
    const struct reader *reader;
    void *run; /* what the reader is handed */
    tael_scan *scan;
    struct held_text held;
    const char *name;        /* of the document */
    size_t document;         /* its number, from 0 */
    size_t figures;          /* how many of it have been handed on */
    bool warned;             /* of bytes in it that are no UTF-8 */
    bool output_failed;      /* nothing more can be written */
    enum exit_status status; /* the greatest fault so far */
};

/* Makes the scan; false where it cannot be made, and told. It is to be closed in any case. */
bool reading_open(struct reading *reading, const char *command, const tael_scan_options *options);

/* Reads the files, or standard input ("-"), until the output fails. What cannot be read is told; bytes that are
 * no UTF-8 are, too, and are text that is no figure. */
void reading_all(struct reading *reading, char *const *paths, size_t path_count, const struct reader *reader,
                 void *run);

/* Remembers how the program ends, unless something worse has been met. */
void reading_note(struct reading *reading, enum exit_status status);

/* Tells, by errno, why nothing more can be written. */
void reading_fail_output(struct reading *reading);

/* Sends the output on its way, frees all, and returns how the program ends. */
enum exit_status reading_close(struct reading *reading);

#endif
