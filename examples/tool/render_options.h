/* tool/render_options.h - what the command line of `tael render` asks for. */
#ifndef TAEL_TOOL_RENDER_OPTIONS_H
#define TAEL_TOOL_RENDER_OPTIONS_H

#include <tael/tael.h>

#include "options.h"

struct render_request {
    tael_render_options render;
    bool has_style; /* one was named */
    struct operands amounts;
};

/* EXIT_DONE, or EXIT_USAGE and standard error says why. */
enum exit_status read_render_options(struct render_request *request, int argument_count, char **arguments);

#endif
