/* fuzz/scan.c - any bytes are a text: reading them ends, touches nothing beyond them, and the figures are
 * sound, and the same when the scan has read another text before; in pieces it can be read as well. The first two
 * bytes choose the options, the rest is the text. */
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>

#include "properties/scan_sound.h"
#include "scan/push.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const locales[] = {"en_US", "en_GB", "en_IN", "en_HK", "zh_CN", "zh_TW",
                                      "zh_HK", "fr_FR", "de_DE", "de_CH", "es_MX", "ja_JP"};
static const char *const currencies[] = {"", "USD", "CNY", "JPY", "KWD"};

enum { LOCALES = sizeof locales / sizeof *locales, CURRENCIES = sizeof currencies / sizeof *currencies };

static void require(bool holds) {
    if (!holds) abort();
}

static tael_scan *open_scan(uint8_t first, uint8_t second) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locales[first % LOCALES];
    options.no_tables = first >= 128;
    const char *code = currencies[second % CURRENCIES];
    options.currency = tael_currency_by_code(code, strlen(code));
    tael_scan *scan = NULL;
    require(tael_scan_new(&scan, &options) == TAEL_OK);
    return scan;
}

/* A copy of its own length, so that the address sanitizer sees each byte read too far. */
static char *copy_text(const uint8_t *data, size_t length) {
    char *text = malloc(length + (length == 0));
    require(text != NULL);
    if (length != 0) memcpy(text, data, length);
    return text;
}

static size_t read_text(tael_scan *scan, const char *text, size_t length) {
    size_t count;
    require(tael_scan_text(scan, text, length, NULL) == TAEL_OK);
    const tael_figure *figures = tael_scan_figures(scan, &count);
    require(scan_fault(text, length, figures, count) == NULL);
    return count;
}

typedef struct visits {
    size_t end; /* of the figure before */
    size_t length;
} visits;

static tael_status see_figure(void *context, const tael_figure *figure, const char *text) {
    visits *seen = context;
    require(figure->start >= seen->end && figure->start < figure->end && figure->end <= seen->length);
    require(text != NULL);
    seen->end = figure->end;
    return TAEL_OK;
}

static void read_in_pieces(tael_scan *scan, const char *text, size_t length, size_t piece) {
    visits seen = {0, length};
    require(tael_scan_begin(scan, see_figure, &seen) == TAEL_OK);
    scan->push->step = 50 + piece;
    for (size_t at = 0; at < length; at += piece) {
        size_t rest = length - at;
        require(tael_scan_feed(scan, text + at, rest < piece ? rest : piece, NULL) == TAEL_OK);
    }
    require(tael_scan_end(scan, NULL) == TAEL_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2) return 0;
    size_t length = size - 2;
    char *text = copy_text(data + 2, length);
    tael_scan *scan = open_scan(data[0], data[1]);
    size_t count = read_text(scan, text, length);
    read_text(scan, text, length / 2);
    read_in_pieces(scan, text, length, 1 + data[1]);
    require(read_text(scan, text, length) == count);
    tael_scan_free(scan);
    free(text);
    return 0;
}
