/* tool/scan_options.h - what the command line of `tael scan` asks for. */
#ifndef TAEL_TOOL_SCAN_OPTIONS_H
#define TAEL_TOOL_SCAN_OPTIONS_H

#include <tael/tael.h>

#include "record.h"

enum reading {
    READING_ASKED_FOR, /* there is something to scan */
    READING_HELP,      /* help was asked for, and printed */
    READING_USAGE      /* the command line is wrong, and standard error says why */
};

struct scan_request {
    tael_scan_options scan;
    const struct record_format *format;
    bool lines;
    bool strict;
    char *const *paths; /* "-" is standard input */
    size_t path_count;
};

enum reading read_scan_options(struct scan_request *request, int argument_count, char **arguments);

#endif
