/* tool/render.c - the command `tael render`: amounts in, the same amounts in another style out. */
#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tael/tael.h>

#include "render_options.h"

/* The only figure of the text, or NULL and a word on standard error. */
static const tael_figure *read_amount(tael_scan *scan, const char *text) {
    tael_status status = tael_scan_text(scan, text, strlen(text), NULL);
    size_t count = 0;
    const tael_figure *figures = tael_scan_figures(scan, &count);
    if (status != TAEL_OK)
        complain("render", "%s", tael_status_message(status));
    else if (count == 0)
        complain(text, "no amount is read from this");
    else if (count > 1)
        complain(text, "%zu figures are read from this, where one is wanted", count);
    else
        return figures;
    return NULL;
}

/* The text is as long as it must be: its length is asked for first. */
static bool write_amount(const tael_render_options *options, const tael_figure *figure) {
    size_t length = 0;
    tael_status status = tael_render_figure(figure, options, NULL, 0, &length);
    char *text = status == TAEL_TOO_LARGE ? malloc(length + 1) : NULL;
    if (text != NULL) status = tael_render_figure(figure, options, text, length + 1, NULL);
    if (text != NULL && status == TAEL_OK)
        puts(text);
    else
        complain("render", "%s", tael_status_message(status == TAEL_TOO_LARGE ? TAEL_NO_MEMORY : status));
    free(text);
    return status == TAEL_OK;
}

static enum exit_status render_amounts(const struct render_request *request, tael_scan *scan) {
    enum exit_status status = EXIT_DONE;
    for (size_t i = 0; i < request->amounts.count; i++) {
        const tael_figure *figure = read_amount(scan, request->amounts.items[i]);
        if (figure == NULL || !write_amount(&request->render, figure)) status = EXIT_USAGE;
    }
    enum exit_status output = finish_output();
    return output > status ? output : status;
}

static enum exit_status run_render(int argument_count, char **arguments) {
    struct render_request request;
    enum exit_status status = read_render_options(&request, argument_count, arguments);
    if (status != EXIT_DONE) return status;
    if (request.amounts.is_help) return finish_output();
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = request.render.locale;
    tael_scan *scan = NULL;
    tael_status opened = tael_scan_new(&scan, &options);
    if (opened != TAEL_OK) {
        complain("render", "--locale %s: %s", options.locale, tael_status_message(opened));
        return EXIT_USAGE;
    }
    status = render_amounts(&request, scan);
    tael_scan_free(scan);
    return status;
}

const struct command render_command = {"render", "writes amounts in another style", run_render};
