/* unit/render_units.c - every unit and every approximation of written.tsv, written and read again, alone and
 * over a range. */
#include <criterion/criterion.h>
#include <string.h>
#include <tael/tael.h>

#include "lexicon/written.h"

static const char *const locales[] = {"en_US", "zh_CN", "zh_TW"}; /* by enum tael__writing */

static void expect_returned(const tael_figure *figure, const char *locale) {
    char text[256];
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    tael_scan_options scan_options = TAEL_SCAN_OPTIONS_INIT;
    tael_scan *scan = NULL;
    size_t length = 0, count = 0;
    options.style = TAEL_COMPACT;
    options.locale = scan_options.locale = locale;
    cr_assert_eq(tael_render_figure(figure, &options, text, sizeof text, &length), TAEL_OK);
    cr_assert_eq(tael_scan_new(&scan, &scan_options), TAEL_OK);
    cr_assert_eq(tael_scan_text(scan, text, length, NULL), TAEL_OK);
    const tael_figure *found = tael_scan_figures(scan, &count);
    cr_expect_eq(count, 1, "\"%s\": %zu figures", text, count);
    if (count == 1) {
        cr_expect(found->kind == figure->kind && found->currency == figure->currency, "\"%s\"", text);
        cr_expect_eq(found->approximation, figure->approximation, "\"%s\"", text);
        cr_expect_eq(tael_decimal_compare(&found->value, &figure->value), 0, "\"%s\"", text);
        cr_expect_eq(tael_decimal_compare(&found->high, &figure->high), 0, "\"%s\"", text);
        bool same = found->per != NULL && figure->per != NULL ? strcmp(found->per, figure->per) == 0
                                                              : found->per == figure->per;
        cr_expect(same, "\"%s\": per %s", text, found->per != NULL ? found->per : "nothing");
    }
    tael_scan_free(scan);
}

static void expect_amount_and_range(tael_figure figure, const char *locale) {
    figure.currency = tael_currency_by_code("USD", 3);
    figure.value = tael_decimal_from_parts(false, 125, 5);
    expect_returned(&figure, locale);
    figure.kind = TAEL_RANGE;
    figure.value = tael_decimal_from_parts(false, 0, 0);
    figure.low = tael_decimal_from_parts(false, 125, 5);
    figure.high = tael_decimal_from_parts(false, 375, 5);
    expect_returned(&figure, locale);
}

Test(render_units, every_unit_is_read_again) {
    size_t tried = 0;
    for (size_t i = 0; i < tael__written_count; i++) {
        const tael__written *line = &tael__written_lines[i];
        if (line->kind != TAEL__WRITTEN_UNIT) continue;
        expect_amount_and_range((tael_figure){.per = line->key}, locales[line->writing]);
        tried++;
    }
    cr_expect_gt(tried, 100, "only %zu units", tried);
}

Test(render_units, every_approximation_is_read_again) {
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
        for (int said = TAEL_AS_WRITTEN; said <= TAEL_NEARLY; said++) {
            tael_figure figure = {.approximation = (tael_approximation)said};
            expect_amount_and_range(figure, locales[i]);
            figure.per = "share";
            expect_amount_and_range(figure, locales[i]);
        }
}
