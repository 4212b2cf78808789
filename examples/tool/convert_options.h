/* tool/convert_options.h - what the command line of `tael convert` asks for. */
#ifndef TAEL_TOOL_CONVERT_OPTIONS_H
#define TAEL_TOOL_CONVERT_OPTIONS_H

#include "options.h"
#include "rates_source.h"

struct convert_request {
    tael_scan_options scan;
    struct rates_source rates;
    const tael_currency *to;
    tael_rounding rounding;
    size_t digits; /* 0: as many as the source shows, or the minor unit needs */
    bool as_records;
    bool replaces;
    struct operands files; /* "-" is standard input */
};

/* EXIT_DONE where the request is to be served. Its rates are to be closed in any case. */
enum exit_status read_convert_options(struct convert_request *request, int argument_count, char **arguments);

#endif
