/* unit/scan_rules.c - runs the examples of tests/cases/scan_*.txt and tables_*.txt through the public
 * API. Each is scanned twice, flush against a page that cannot be read: before its first byte, and behind
 * its last. */
#include <criterion/criterion.h>
#include <string.h>
#include <tael/tael.h>

#include "unit/scan_cases.h"
#include "unit/scan_outcome.h"
#include "unit/walled_text.h"

static walled_text wall;
static tael_scan *scan; /* with the options of the last example */
static scan_case last;

static bool same_options(const scan_case *first, const scan_case *second) {
    return strcmp(first->locale, second->locale) == 0 && strcmp(first->currency, second->currency) == 0;
}

static void use_options(const scan_case *read) {
    if (same_options(&last, read)) return;
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = read->locale;
    options.currency = tael_currency_by_code(read->currency, strlen(read->currency));
    bool known = options.currency != NULL || read->currency[0] == '\0';
    cr_assert(known, "%s:%d: no currency %s", read->file, read->line, read->currency);
    tael_scan_free(scan);
    tael_status status = tael_scan_new(&scan, &options);
    cr_assert_eq(status, TAEL_OK, "%s:%d: locale %s: %s", read->file, read->line, read->locale,
                 tael_status_message(status));
    last = *read;
}

static void check_outcome(const scan_case *read, const char *text) {
    static char got[SCAN_CASE_TEXT_MAX];
    tael_status status = tael_scan_text(scan, text, read->text_length, NULL);
    cr_assert_eq(status, TAEL_OK, "%s:%d: %s", read->file, read->line, tael_status_message(status));
    size_t count = 0;
    const tael_figure *figures = tael_scan_figures(scan, &count);
    size_t length = scan_outcome_write(text, read->text_length, figures, count, got, sizeof got);
    bool same = length == read->wanted_length && memcmp(got, read->wanted, length) == 0;
    cr_expect(same, "%s:%d: wanted\n%.*s\ngot\n%.*s", read->file, read->line, (int)read->wanted_length,
              read->wanted, (int)length, got);
}

static void run(const scan_case *read) {
    use_options(read);
    check_outcome(read, walled_text_behind(&wall, read->text, read->text_length));
    check_outcome(read, walled_text_before(&wall, read->text, read->text_length));
}

Test(scan, rules) {
    wall = walled_text_new(SCAN_CASE_TEXT_MAX);
    size_t count = scan_cases_visit(run);
    cr_expect_gt(count, 400, "only %zu examples were found", count);
    tael_scan_free(scan);
    walled_text_free(&wall);
}

/* An empty text has no byte, so its address need not be readable. */
Test(scan, empty_text_at_a_wall) {
    wall = walled_text_new(1);
    cr_assert_eq(tael_scan_new(&scan, NULL), TAEL_OK);
    const char *texts[] = {wall.end, wall.start - wall.page, NULL};
    for (size_t i = 0; i < 3; i++) {
        size_t count = 1;
        cr_assert_eq(tael_scan_text(scan, "$5", 2, NULL), TAEL_OK);
        cr_expect_eq(tael_scan_text(scan, texts[i], 0, NULL), TAEL_OK);
        tael_scan_figures(scan, &count);
        cr_expect_eq(count, 0, "an empty text has no figures, nor those of the text before");
    }
    tael_scan_free(scan);
    walled_text_free(&wall);
}
