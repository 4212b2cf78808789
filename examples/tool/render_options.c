/* tool/render_options.c - the options of `tael render`, read by getopt_long, and its help. */
#include "render_options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
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

enum option_code { OPTION_STYLE = 1, OPTION_LOCALE, OPTION_DIGITS, OPTION_HELP = 'h' };

static const struct option long_options[] = {
    {"style", required_argument, NULL, OPTION_STYLE},
    {"locale", required_argument, NULL, OPTION_LOCALE},
    {"digits", required_argument, NULL, OPTION_DIGITS},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static enum exit_status set_style(struct render_request *request, bool *styled, const char *name) {
    static const char *const names[] = {"plain", "grouped", "compact", "words", "capital"};
    for (int style = TAEL_PLAIN; style <= TAEL_CAPITAL; style++) {
        request->render.style = (tael_style)style;
        *styled = strcmp(name, names[style]) == 0;
        if (*styled) return EXIT_DONE;
    }
    complain("render", "--style %s: no such style; `tael render --help` lists them", name);
    return EXIT_USAGE;
}

static enum exit_status set_digits(struct render_request *request, const char *argument) {
    char *end;
    errno = 0;
    unsigned long digits = strtoul(argument, &end, 10);
    bool is_number = *argument >= '0' && *argument <= '9' && *end == '\0' && errno == 0;
    request->render.digits = digits;
    if (is_number && digits >= 1 && digits <= TAEL_DECIMAL_DIGITS_MAX) return EXIT_DONE;
    complain("render", "--digits %s: not a number from 1 to %d", argument, TAEL_DECIMAL_DIGITS_MAX);
    return EXIT_USAGE;
}

static enum exit_status read_option(struct render_request *request, bool *styled, int code,
                                    const char *argument) {
    switch (code) {
    case OPTION_STYLE: return set_style(request, styled, argument);
    case OPTION_LOCALE: request->render.locale = argument; return EXIT_DONE;
    case OPTION_DIGITS: return set_digits(request, argument);
    case OPTION_HELP: request->is_help = true; return EXIT_DONE;
    default: fputs("`tael render --help` lists the options\n", stderr); return EXIT_USAGE;
    }
}

enum exit_status read_render_options(struct render_request *request, int argument_count, char **arguments) {
    *request = (struct render_request){.render = TAEL_RENDER_OPTIONS_INIT};
    enum exit_status status = EXIT_DONE;
    bool styled = false;
    int code;
    while (status == EXIT_DONE && !request->is_help &&
           (code = getopt_long(argument_count, arguments, "h", long_options, NULL)) != -1)
        status = read_option(request, &styled, code, optarg);
    if (status != EXIT_DONE) return status;
    if (request->is_help) {
        fputs(help, stdout);
        return EXIT_DONE;
    }
    request->amounts = arguments + optind;
    request->amount_count = (size_t)(argument_count - optind);
    if (styled && request->amount_count > 0) return EXIT_DONE;
    complain("render", styled ? "no amount is given" : "--style STYLE is missing: how to write");
    return EXIT_USAGE;
}
