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
    tael_lexicon *lexicon;     /* with the words of files; NULL: the built-in one */
    const char *currency_code; /* as asked for; NULL: none */
    const struct record_format *format;
    bool lines;
    bool strict;
    char *const *paths; /* "-" is standard input */
    size_t path_count;
};

/* Whatever comes of it, the request is to be released. */
enum reading read_scan_options(struct scan_request *request, int argument_count, char **arguments);

void release_scan_options(struct scan_request *request);

#endif
