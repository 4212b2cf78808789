/* hostile/memory.c - what the scan asks of its allocator: nothing after warming up, and each request
 * may fail: TAEL_NO_MEMORY, no figures, nothing lost, and the scan reads on. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "tael/tael.h"
#include "unit/counting_allocator.h"

/* Every array of the scan grows over these: many tokens, numbers, figures; digits and limbs; restatements,
 * rates, declarations and a table. */
static const char sentence[] =
    "All amounts are in Canadian dollars. All amounts are in Australian dollars. "
    "Fees of $1,234,567,890,123,456,789,012,345.67 rose from \u20ac5 to \u20ac10 million (USD 11 million), "
    "\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574(\u00a51,000,000.00), 1\u7f8e\u5143=6.8\u5143, "
    "\u4e09\u70b9\u4e94\u4ebf\u81f3\u4e94\u4ebf\u5143; a quarter of a million dollars, $3, $4 and 5.5 "
    "million.\n\n"
    "(in millions)\t2020\t2019\nSales\t$ 1,234\t(87)\n\n";

enum { SENTENCES = 40 };

static char *make_text(size_t *length) {
    size_t once = strlen(sentence);
    char *text = malloc(SENTENCES * once);
    cr_assert_not_null(text);
    for (size_t i = 0; i < SENTENCES; i++) memcpy(text + i * once, sentence, once);
    *length = SENTENCES * once;
    return text;
}

static size_t count_figures(const tael_scan *scan) {
    size_t count;
    tael_scan_figures(scan, &count);
    return count;
}

/* A scan over `counter`, which may fail. */
static tael_status open_scan(tael_scan **scan, counting_allocator *counter) {
    const tael_allocator allocator = counting_allocator_over(counter);
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = &allocator;
    return tael_scan_new(scan, &options);
}

static void close_scan(tael_scan *scan, const counting_allocator *counter) {
    tael_scan_free(scan);
    cr_expect_eq(counter->live_blocks, 0, "%zu blocks live on", counter->live_blocks);
    cr_expect_eq(counter->live_bytes, 0, "%zu bytes live on", counter->live_bytes);
    cr_expect_eq(counter->wrong_sizes, 0, "%zu blocks came back with another size", counter->wrong_sizes);
}

Test(scan_memory, is_not_asked_for_after_warming_up) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    size_t length;
    char *text = make_text(&length);
    tael_scan *scan = NULL;
    cr_assert_eq(open_scan(&scan, &counter), TAEL_OK);
    cr_assert_eq(tael_scan_text(scan, text, length, NULL), TAEL_OK);
    size_t requests = counter.requests, figures = count_figures(scan);
    cr_expect_gt(figures, SENTENCES);

    counter.until_failure = 0;
    for (size_t part = length; part > 0; part /= 2)
        cr_expect_eq(tael_scan_text(scan, text, part, NULL), TAEL_OK);
    cr_expect_eq(tael_scan_text(scan, text, length, NULL), TAEL_OK);
    cr_expect_eq(count_figures(scan), figures);
    cr_expect_eq(counter.requests, requests, "%zu requests after warming up", counter.requests - requests);
    close_scan(scan, &counter);
    free(text);
}

static void fail_each_request_of_a_new_scan(bool once) {
    counting_allocator counter = {.fails_once = once};
    size_t granted = 0;
    for (;; granted++) {
        tael_scan *scan = (tael_scan *)&counter; /* not NULL: the call must clear it */
        counter.until_failure = granted;
        tael_status status = open_scan(&scan, &counter);
        if (status == TAEL_OK) {
            close_scan(scan, &counter);
            break;
        }
        cr_assert_eq(status, TAEL_NO_MEMORY, "status %d after %zu", (int)status, granted);
        cr_expect_null(scan);
        cr_expect_eq(counter.live_blocks, 0, "%zu blocks live on after %zu", counter.live_blocks, granted);
    }
    cr_expect_gt(granted, 0);
}

Test(scan_memory, every_request_of_a_new_scan_may_fail) {
    fail_each_request_of_a_new_scan(false);
}

Test(scan_memory, a_single_request_of_a_new_scan_may_fail) {
    fail_each_request_of_a_new_scan(true);
}

/* A scan of its own for each request that fails; afterwards it reads the text whole. */
static bool text_fails_after(size_t granted, const char *text, size_t length, size_t figures) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_scan *scan = NULL;
    tael_error error = {TAEL_OK, 0, NULL};
    cr_assert_eq(open_scan(&scan, &counter), TAEL_OK);
    counter.until_failure = granted;
    tael_status status = tael_scan_text(scan, text, length, &error);
    if (status != TAEL_OK) {
        cr_expect_eq(status, TAEL_NO_MEMORY, "status %d after %zu", (int)status, granted);
        cr_expect_eq(error.status, status);
        cr_expect_str_eq(error.message, tael_status_message(TAEL_NO_MEMORY));
        cr_expect_eq(count_figures(scan), 0, "%zu figures after %zu", count_figures(scan), granted);
        counter.until_failure = NEVER_FAIL;
        cr_expect_eq(tael_scan_text(scan, text, length, NULL), TAEL_OK, "unusable after %zu", granted);
    }
    cr_expect_eq(count_figures(scan), figures, "%zu figures, not %zu", count_figures(scan), figures);
    close_scan(scan, &counter);
    return status != TAEL_OK;
}

Test(scan_memory, every_request_of_a_text_may_fail) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    size_t length, granted = 0;
    char *text = make_text(&length);
    tael_scan *scan = NULL;
    cr_assert_eq(open_scan(&scan, &counter), TAEL_OK);
    cr_assert_eq(tael_scan_text(scan, text, length, NULL), TAEL_OK);
    size_t figures = count_figures(scan);
    close_scan(scan, &counter);
    while (text_fails_after(granted, text, length, figures)) granted++;
    cr_expect_gt(granted, 5, "only %zu requests", granted);
    free(text);
}
