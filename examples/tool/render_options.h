/* tool/render_options.h - what the command line of `tael render` asks for. */
#ifndef TAEL_TOOL_RENDER_OPTIONS_H
#define TAEL_TOOL_RENDER_OPTIONS_H

#include <tael/tael.h>

#include "command.h"

struct render_request {
    tael_render_options render;
    char *const *amounts;
    size_t amount_count;
    bool is_help; /* help was asked for, and printed */
};

/* EXIT_DONE, or EXIT_USAGE and standard error says why. */
enum exit_status read_render_options(struct render_request *request, int argument_count, char **arguments);

#endif
