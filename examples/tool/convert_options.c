/* tool/convert_options.c - the options of `tael convert`, read by getopt_long, and its help. */
#include "convert_options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: tael convert --to CODE [OPTION]... [FILE]...\n"
    "\n"
    "Writes the text of the files, or of standard input (-), with every amount of another currency\n"
    "followed by what it is in this one. Amounts are converted exactly and rounded once.\n"
    "\n"
    "  --to CODE           the currency to convert to\n"
    "  --rate USDCNY=6.3   1 USD is 6.3 CNY, on every day; may be given several times\n"
    "  --rates FILE        the European Central Bank's eurofxref-hist.csv, or the .zip that it comes\n"
    "                      in, or a CSV file of date,base,quote,rate; may be given several times\n"
    "  --date DATE         the day of the rates, or else the last of the seven days before it that has\n"
    "                      one; without it the newest day\n"
    "  --round MODE        half_even (which it is without this option), half_up, half_down, up, down,\n"
    "                      ceiling or floor\n"
    "  --digits N          so many significant digits; without it as many as the text shows, and three\n"
    "                      at least\n"
    "  --replace           put the converted amount in the place of the one in the text\n"
    "  --format FORMAT     text (which it is without this option), or ndjson: the records of `tael scan`\n"
    "                      with the key \"converted\", rounded to the minor unit\n"
    "  --locale LOCALE     settles what $, kr or 1.234 mean; en_US without this option\n"
    "  -h, --help          print this\n"
    "\n"
    "example:\n"
    "  $ echo 'It brought in RMB 2.137 trillion.' | tael convert --to USD --rate USDCNY=6.3036\n"
    "  It brought in RMB 2.137 trillion [USD 339.0 billion].\n"
    "\n"
    "exit status: 0 everything was converted, 1 bad usage, 2 an input could not be read or the output\n"
    "not be written, 4 there was no rate for a figure, which stays as it is\n";

enum option_code {
    OPTION_TO = 1,
    OPTION_RATE,
    OPTION_RATES,
    OPTION_DATE,
    OPTION_ROUND,
    OPTION_DIGITS,
    OPTION_REPLACE,
    OPTION_FORMAT,
    OPTION_LOCALE,
    OPTION_HELP = 'h'
};

static const struct option long_options[] = {
    {"to", required_argument, NULL, OPTION_TO},
    {"rate", required_argument, NULL, OPTION_RATE},
    {"rates", required_argument, NULL, OPTION_RATES},
    {"date", required_argument, NULL, OPTION_DATE},
    {"round", required_argument, NULL, OPTION_ROUND},
    {"digits", required_argument, NULL, OPTION_DIGITS},
    {"replace", no_argument, NULL, OPTION_REPLACE},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"locale", required_argument, NULL, OPTION_LOCALE},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static enum exit_status set_currency(struct convert_request *request, const char *code) {
    request->to = tael_currency_by_code(code, strlen(code));
    if (request->to != NULL) return EXIT_DONE;
    complain("convert", "--to %s: no currency of ISO 4217 has this code", code);
    return EXIT_USAGE;
}

static enum exit_status set_rounding(struct convert_request *request, const char *name) {
    static const char *const names[] = {"half_even", "half_up", "half_down", "up",
                                        "down",      "ceiling", "floor"};
    for (int mode = TAEL_HALF_EVEN; mode <= TAEL_FLOOR; mode++) {
        request->rounding = (tael_rounding)mode;
        if (strcmp(name, names[mode]) == 0) return EXIT_DONE;
    }
    complain("convert", "--round %s: no such mode; `tael convert --help` lists them", name);
    return EXIT_USAGE;
}

static enum exit_status set_digits(struct convert_request *request, const char *argument) {
    char *end;
    errno = 0;
    unsigned long digits = strtoul(argument, &end, 10);
    bool is_number = *argument >= '0' && *argument <= '9' && *end == '\0' && errno == 0;
    request->digits = digits;
    if (is_number && digits >= 1 && digits <= TAEL_DECIMAL_DIGITS_MAX) return EXIT_DONE;
    complain("convert", "--digits %s: not a number from 1 to %d", argument, TAEL_DECIMAL_DIGITS_MAX);
    return EXIT_USAGE;
}

static enum exit_status set_format(struct convert_request *request, const char *name) {
    request->as_records = strcmp(name, "ndjson") == 0;
    if (request->as_records || strcmp(name, "text") == 0) return EXIT_DONE;
    complain("convert", "--format %s: no such format; there are text and ndjson", name);
    return EXIT_USAGE;
}

static enum exit_status read_option(struct convert_request *request, int code, const char *argument) {
    switch (code) {
    case OPTION_TO: return set_currency(request, argument);
    case OPTION_RATE: return rates_source_add_rate(&request->rates, argument);
    case OPTION_RATES: return rates_source_add_file(&request->rates, argument);
    case OPTION_DATE: return rates_source_set_day(&request->rates, argument);
    case OPTION_ROUND: return set_rounding(request, argument);
    case OPTION_DIGITS: return set_digits(request, argument);
    case OPTION_REPLACE: request->replaces = true; return EXIT_DONE;
    case OPTION_FORMAT: return set_format(request, argument);
    case OPTION_LOCALE: request->scan.locale = argument; return EXIT_DONE;
    case OPTION_HELP: request->is_help = true; return EXIT_DONE;
    default: fputs("`tael convert --help` lists the options\n", stderr); return EXIT_USAGE;
    }
}

static enum exit_status check_whole(const struct convert_request *request) {
    if (request->to == NULL)
        complain("convert", "--to CODE is missing: the currency to convert to");
    else if (request->replaces && request->as_records)
        complain("convert", "--replace is for text, not for ndjson");
    else
        return EXIT_DONE;
    return EXIT_USAGE;
}

enum exit_status read_convert_options(struct convert_request *request, int argument_count, char **arguments) {
    static char *const only_standard_input[] = {"-"};
    *request = (struct convert_request){.scan = TAEL_SCAN_OPTIONS_INIT};
    enum exit_status status = rates_source_open(&request->rates, "convert");
    int code;
    while (status == EXIT_DONE && !request->is_help &&
           (code = getopt_long(argument_count, arguments, "h", long_options, NULL)) != -1)
        status = read_option(request, code, optarg);
    if (status != EXIT_DONE) return status;
    if (request->is_help) {
        fputs(help, stdout);
        return EXIT_DONE;
    }
    bool has_paths = optind < argument_count;
    request->paths = has_paths ? arguments + optind : only_standard_input;
    request->path_count = has_paths ? (size_t)(argument_count - optind) : 1;
    return check_whole(request);
}
