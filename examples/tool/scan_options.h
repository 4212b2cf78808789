/* tool/scan_options.h - what the command line of `tael scan` asks for. */
#ifndef TAEL_TOOL_SCAN_OPTIONS_H
#define TAEL_TOOL_SCAN_OPTIONS_H

#include <tael/tael.h>

#include "options.h"
#include "record.h"

struct scan_request {
    tael_scan_options scan;
    tael_lexicon *lexicon;     /* with the words of files; NULL: the built-in one */
    const char *currency_code; /* as asked for; NULL: none */
    const struct record_format *format;
    bool lines;
    bool strict;
    struct operands files; /* "-" is standard input */
};

/* EXIT_DONE where the request is to be served. It is to be released in any case. */
enum exit_status read_scan_options(struct scan_request *request, int argument_count, char **arguments);

void release_scan_options(struct scan_request *request);

#endif
