/* tool/render_options.c - the options of `tael render`, and its help. */
#include "render_options.h"

#include <string.h>

static const char help[] =
    "usage: tael render --style STYLE [OPTION]... [--] AMOUNT...\n"
    "\n"
    "Writes each amount in another style, one a line. An amount is what `tael scan` reads as one figure.\n"
    "\n"
    "  --style STYLE     plain    code and digits\n"
    "                    grouped  as is usual in the locale, with every digit\n"
    "                    compact  with the greatest scale word (million, 亿)\n"
    "                    words    in words, English or Chinese\n"
    "                    capital  in the capitals of Chinese bills\n"
    "  --locale LOCALE   settles how amounts are read and written: en_US (which it is without this\n"
    "                    option), zh_CN, zh_TW, de_DE, ...\n"
    "  --digits N        so many significant digits at most, half_even; without it all there are\n"
    "  -h, --help        print this\n"
    "\n"
    "example:\n"
    "  $ tael render --style compact 'CNY 1234567.89'\n"
    "  CNY 1.23456789 million\n"
    "  $ tael render --style words --locale zh_CN 'CNY 1234567.89'\n"
    "  一百二十三万四千五百六十七元八角九分\n"
    "\n"
    "exit status: 0 everything was written, 1 bad usage, or an argument that is not one amount,\n"
    "2 the output could not be written\n";

enum option_code { OPTION_STYLE = 1, OPTION_LOCALE, OPTION_DIGITS };

static const struct option long_options[] = {
    {"style", required_argument, NULL, OPTION_STYLE},
    {"locale", required_argument, NULL, OPTION_LOCALE},
    {"digits", required_argument, NULL, OPTION_DIGITS},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static enum exit_status set_style(struct render_request *request, const char *name) {
    static const char *const names[] = {"plain", "grouped", "compact", "words", "capital"};
    request->has_style = true;
    for (int style = TAEL_PLAIN; style <= TAEL_CAPITAL; style++) {
        request->render.style = (tael_style)style;
        if (strcmp(name, names[style]) == 0) return EXIT_DONE;
    }
    complain("render", "--style %s: no such style; `tael render --help` lists them", name);
    return EXIT_USAGE;
}

static enum exit_status read_option(void *state, int code, const char *argument) {
    struct render_request *request = state;
    switch (code) {
    case OPTION_STYLE: return set_style(request, argument);
    case OPTION_LOCALE: request->render.locale = argument; break;
    case OPTION_DIGITS: return read_digits(&request->render.digits, "render", argument);
    }
    return EXIT_DONE;
}

static enum exit_status check_whole(const struct render_request *request) {
    if (request->has_style && request->amounts.count > 0) return EXIT_DONE;
    complain("render", request->has_style ? "no amount is given" : "--style STYLE is missing: how to write");
    return EXIT_USAGE;
}

enum exit_status read_render_options(struct render_request *request, int argument_count, char **arguments) {
    static const struct option_set set = {"render", help, long_options, read_option};
    *request = (struct render_request){.render = TAEL_RENDER_OPTIONS_INIT};
    enum exit_status status = read_options(&request->amounts, &set, request, argument_count, arguments);
    return status != EXIT_DONE || request->amounts.is_help ? status : check_whole(request);
}
