/* tool/reading.h - one document after another: read whole, looked over, and scanned. */
#ifndef TAEL_TOOL_READING_H
#define TAEL_TOOL_READING_H

#include <tael/tael.h>

#include "command.h"
#include "document.h"

struct reading_session {
    const char *command;
    tael_scan *scan;
    struct document document; /* the one that was read last */
    enum exit_status status;  /* the greatest fault so far */
};

/* Makes the scan; false where it cannot be made, and told. */
bool reading_open(struct reading_session *session, const char *command, const tael_scan_options *options);

/* Reads and scans a file, or standard input ("-"), in place of the document before. Bytes that are no
 * UTF-8 are told, and are text that is no figure. False where there is nothing to work on, and told. */
bool reading_next(struct reading_session *session, const char *path);

/* Remembers how the program ends, unless something worse has been met. */
void reading_note(struct reading_session *session, enum exit_status status);

void reading_close(struct reading_session *session);

#endif
