/* tool/check_options.h - what the command line of `tael check` asks for. */
#ifndef TAEL_TOOL_CHECK_OPTIONS_H
#define TAEL_TOOL_CHECK_OPTIONS_H

#include "options.h"
#include "rates_source.h"

struct check_request {
    tael_scan_options scan;
    struct rates_source rates;
    tael_check_options check; /* its day is set when the options have been read */
    struct operands files;    /* "-" is standard input */
};

/* EXIT_DONE where the request is to be served. It is to be closed in any case. */
enum exit_status read_check_options(struct check_request *request, int argument_count, char **arguments);

void close_check_request(struct check_request *request);

#endif
