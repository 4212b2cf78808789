/* tool/scan_options.c - the options of `tael scan`, and its help. */
#include "scan_options.h"

#include <string.h>
#include <unistd.h>

#include "lexicon_files.h"

static const char help[] =
    "usage: tael scan [OPTION]... [FILE]...\n"
    "\n"
    "Writes the financial figures of the files, or of standard input (-), in the order of the text.\n"
    "\n"
    "  --lines           every line is a document of its own\n"
    "  --format FORMAT   ndjson (one JSON object a line), table or csv;\n"
    "                    without it table on a terminal, ndjson elsewhere\n"
    "  --locale LOCALE   settles what $, kr or 1.234 mean: en_US (which it is without\n"
    "                    this option), en_HK, zh_CN, fr_FR, ...\n"
    "  --currency CODE   the currency of a figure whose text names none, over the locale\n"
    "  --lexicon FILE    read the words of this file, too (docs/lexicon.md); may stand often\n"
    "  --no-tables       read tables as prose\n"
    "  --strict          refuse text that is not UTF-8\n"
    "  -h, --help        print this\n"
    "\n"
    "example:\n"
    "  $ echo 'Revenue was about RMB 2.5 billion (USD 350 million).' | tael scan --format table\n"
    "  #  bytes  text             kind    currency          value  notes\n"
    "  0  18-33  RMB 2.5 billion  amount  CNY       2,500,000,000  about\n"
    "  1  35-50  USD 350 million  amount  USD         350,000,000  restates #0\n"
    "\n"
    "exit status: 0 everything was read, 1 bad usage, 2 an input could not be read, was not\n"
    "UTF-8 where --strict asks for that, or the output could not be written\n";

enum option_code {
    OPTION_LINES = 1,
    OPTION_FORMAT,
    OPTION_LOCALE,
    OPTION_CURRENCY,
    OPTION_LEXICON,
    OPTION_NO_TABLES,
    OPTION_STRICT
};

static const struct option long_options[] = {
    {"lines", no_argument, NULL, OPTION_LINES},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"locale", required_argument, NULL, OPTION_LOCALE},
    {"currency", required_argument, NULL, OPTION_CURRENCY},
    {"lexicon", required_argument, NULL, OPTION_LEXICON},
    {"no-tables", no_argument, NULL, OPTION_NO_TABLES},
    {"strict", no_argument, NULL, OPTION_STRICT},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static bool find_format(const struct record_format **format, const char *name) {
    static const struct record_format *const formats[] = {&ndjson_format, &table_format, &csv_format};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        *format = formats[i];
        if (strcmp(name, (*format)->name) == 0) return true;
    }
    complain("scan", "--format %s: no such format; there are ndjson, table and csv", name);
    return false;
}

/* After all options: a lexicon may bring the currency. */
static bool find_currency(struct scan_request *request) {
    const char *code = request->currency_code;
    if (code == NULL) return true;
    request->scan.currency = tael_lexicon_currency_by_code(request->lexicon, code, strlen(code));
    if (request->scan.currency == NULL)
        complain("scan", "--currency %s: no currency of ISO 4217 or of a lexicon has this code", code);
    return request->scan.currency != NULL;
}

static enum exit_status read_option(void *state, int code, const char *argument) {
    struct scan_request *request = state;
    bool understood = true;
    switch (code) {
    case OPTION_LINES: request->lines = true; break;
    case OPTION_FORMAT: understood = find_format(&request->format, argument); break;
    case OPTION_LOCALE: request->scan.locale = argument; break;
    case OPTION_CURRENCY: request->currency_code = argument; break;
    case OPTION_LEXICON: understood = add_lexicon_file(&request->lexicon, argument); break;
    case OPTION_NO_TABLES: request->scan.no_tables = true; break;
    case OPTION_STRICT: request->strict = true; break;
    }
    return understood ? EXIT_DONE : EXIT_USAGE;
}

enum exit_status read_scan_options(struct scan_request *request, int argument_count, char **arguments) {
    static const struct option_set set = {"scan", help, long_options, read_option};
    *request = (struct scan_request){.scan = TAEL_SCAN_OPTIONS_INIT};
    enum exit_status status =
        read_options_and_files(&request->files, &set, request, argument_count, arguments);
    if (status != EXIT_DONE || request->files.is_help) return status;
    request->scan.lexicon = request->lexicon;
    if (request->format == NULL) request->format = isatty(STDOUT_FILENO) ? &table_format : &ndjson_format;
    return find_currency(request) ? EXIT_DONE : EXIT_USAGE;
}

void release_scan_options(struct scan_request *request) {
    tael_lexicon_free(request->lexicon);
}
