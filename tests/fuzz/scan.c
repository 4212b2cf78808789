/* fuzz/scan.c - any bytes are a text: reading them ends, touches nothing beyond them, and the figures
 * keep what tael/figure.h says of them. The first byte chooses the options, the rest is the text. */
#include <stdlib.h>
#include <tael/tael.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const locales[] = {"en_US", "en_GB", "en_IN", "zh_CN", "zh_TW", "fr_FR", "de_CH", "es_MX"};
enum { LOCALES = sizeof locales / sizeof locales[0] };

static void require(bool holds) {
    if (!holds) abort();
}

static void check_figure(const tael_figure *figures, size_t index, size_t count, size_t length) {
    const tael_figure *figure = &figures[index];
    require(figure->start < figure->end && figure->end <= length);
    require(index == 0 || figures[index - 1].start <= figure->start);
    require(figure->restates < (ptrdiff_t)index && figure->restates >= TAEL_NO_FIGURE);
    require(figure->context < (ptrdiff_t)count && figure->context >= TAEL_NO_FIGURE);
    require(figure->context == TAEL_NO_FIGURE || figures[figure->context].kind == TAEL_CONTEXT);
    require(tael_figure_kind_name(figure->kind) != NULL);
    switch (figure->kind) {
    case TAEL_AMOUNT: require(figure->currency != NULL); break;
    case TAEL_RANGE:
        require(figure->currency != NULL && tael_decimal_compare(&figure->low, &figure->high) <= 0);
        break;
    case TAEL_CONTEXT: require(tael_decimal_sign(&figure->value) > 0); break;
    case TAEL_RATE: require(figure->currency == NULL && figure->base != NULL && figure->quote != NULL); break;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) return 0;
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locales[data[0] % LOCALES];
    options.no_tables = data[0] >= 128;
    const char *text = (const char *)data + 1;
    size_t length = size - 1, count = 0;

    tael_scan *scan = NULL;
    require(tael_scan_new(&scan, &options) == TAEL_OK);
    require(tael_scan_text(scan, text, length, NULL) == TAEL_OK);
    const tael_figure *figures = tael_scan_figures(scan, &count);
    for (size_t i = 0; i < count; i++) check_figure(figures, i, count, length);
    tael_scan_free(scan);
    return 0;
}
