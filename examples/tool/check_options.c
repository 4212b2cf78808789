/* tool/check_options.c - the options of `tael check`, and its help. */
#include "check_options.h"

#include <string.h>

static const char help[] =
    "usage: tael check [OPTION]... [FILE]...\n"
    "\n"
    "Holds every figure of the files, or of standard input (-), against the one that restates it, and\n"
    "writes a record a pair: the rate that both imply, the day's rate, and a verdict.\n"
    "\n"
    "  --rate USDCNY=6.3     1 USD is 6.3 CNY, on every day; may be given several times\n"
    "  --rates FILE          the European Central Bank's eurofxref-hist.csv, or the .zip that it comes\n"
    "                        in, or a CSV file of date,base,quote,rate; may be given several times\n"
    "  --date DATE           the day of the rates, or else the last of the seven days before it that\n"
    "                        has one; without it the newest day\n"
    "  --tolerance PERCENT   how far off the day's rate the implied one may be; 2 without this option\n"
    "  --locale LOCALE       settles what $, kr or 1.234 mean; en_US without this option\n"
    "  -h, --help            print this\n"
    "\n"
    "example:\n"
    "  $ echo 'It raised RMB 1.75 billion (USD 27.7 million).' | tael check --rate USDCNY=6.3036\n"
    "  "
    "{\"doc\":0,\"first\":0,\"second\":1,\"base\":\"USD\",\"quote\":\"CNY\",\"low\":\"62.8828\",\"high\":"
    "\"63.472\","
    "\"market\":\"6.3036\",\"verdict\":\"inconsistent\",\"off_by\":\"10\"}\n"
    "\n"
    "A verdict is consistent, inconsistent, or unknown where there is no rate. \"off_by\" is what the\n"
    "second figure would have to be multiplied by, where a power of ten explains the difference.\n"
    "\n"
    "exit status: 0 nothing is inconsistent, 1 bad usage, 2 an input could not be read or the output not\n"
    "be written, 3 a pair is inconsistent\n";

enum option_code { OPTION_RATE = 1, OPTION_RATES, OPTION_DATE, OPTION_TOLERANCE, OPTION_LOCALE };

static const struct option long_options[] = {
    {"rate", required_argument, NULL, OPTION_RATE},
    {"rates", required_argument, NULL, OPTION_RATES},
    {"date", required_argument, NULL, OPTION_DATE},
    {"tolerance", required_argument, NULL, OPTION_TOLERANCE},
    {"locale", required_argument, NULL, OPTION_LOCALE},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static enum exit_status set_tolerance(struct check_request *request, const char *argument) {
    const tael_decimal hundred = tael_decimal_from_parts(false, 100, 0);
    tael_decimal *tolerance = &request->check.tolerance;
    tael_status status = tael_decimal_parse(tolerance, argument, strlen(argument), NULL, NULL);
    bool is_percentage = status == TAEL_OK && tael_decimal_sign(tolerance) >= 0 &&
                         tael_decimal_compare(tolerance, &hundred) <= 0;
    if (is_percentage) return EXIT_DONE;
    complain("check", "--tolerance %s: not a number from 0 to 100", argument);
    return EXIT_USAGE;
}

static enum exit_status read_option(void *state, int code, const char *argument) {
    struct check_request *request = state;
    switch (code) {
    case OPTION_RATE: return rates_source_add_rate(&request->rates, argument);
    case OPTION_RATES: return rates_source_add_file(&request->rates, argument);
    case OPTION_DATE: return rates_source_set_day(&request->rates, argument);
    case OPTION_TOLERANCE: return set_tolerance(request, argument);
    case OPTION_LOCALE: request->scan.locale = argument; break;
    }
    return EXIT_DONE;
}

enum exit_status read_check_options(struct check_request *request, int argument_count, char **arguments) {
    static const struct option_set set = {"check", help, long_options, read_option};
    *request = (struct check_request){.scan = TAEL_SCAN_OPTIONS_INIT, .check = TAEL_CHECK_OPTIONS_INIT};
    enum exit_status status = rates_source_open(&request->rates, "check");
    if (status == EXIT_DONE)
        status = read_options_and_files(&request->files, &set, request, argument_count, arguments);
    request->check.day = request->rates.day;
    request->check.days_back = RATE_DAYS_BACK;
    return status;
}

void close_check_request(struct check_request *request) {
    tael_decimal_free(&request->check.tolerance, NULL);
    rates_source_close(&request->rates);
}
