/* tool/convert_options.c - the options of `tael convert`, and its help. */
#include "convert_options.h"

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
    OPTION_LOCALE
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

static enum exit_status set_format(struct convert_request *request, const char *name) {
    request->as_records = strcmp(name, "ndjson") == 0;
    if (request->as_records || strcmp(name, "text") == 0) return EXIT_DONE;
    complain("convert", "--format %s: no such format; there are text and ndjson", name);
    return EXIT_USAGE;
}

static enum exit_status read_option(void *state, int code, const char *argument) {
    struct convert_request *request = state;
    switch (code) {
    case OPTION_TO: return set_currency(request, argument);
    case OPTION_RATE: return rates_source_add_rate(&request->rates, argument);
    case OPTION_RATES: return rates_source_add_file(&request->rates, argument);
    case OPTION_DATE: return rates_source_set_day(&request->rates, argument);
    case OPTION_ROUND: return set_rounding(request, argument);
    case OPTION_DIGITS: return read_digits(&request->digits, "convert", argument);
    case OPTION_REPLACE: request->replaces = true; break;
    case OPTION_FORMAT: return set_format(request, argument);
    case OPTION_LOCALE: request->scan.locale = argument; break;
    }
    return EXIT_DONE;
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
    static const struct option_set set = {"convert", help, long_options, read_option};
    *request = (struct convert_request){.scan = TAEL_SCAN_OPTIONS_INIT};
    enum exit_status status = rates_source_open(&request->rates, "convert");
    if (status == EXIT_DONE)
        status = read_options_and_files(&request->files, &set, request, argument_count, arguments);
    return status != EXIT_DONE || request->files.is_help ? status : check_whole(request);
}
