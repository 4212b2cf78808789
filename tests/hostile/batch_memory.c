/* hostile/batch_memory.c - each request of a batch may fail: TAEL_NO_MEMORY, the documents before it whole,
 * nothing lost, and the rest can be read; after the largest batch nothing is asked for. */
#include "properties/batch_same.h"
#include "unit/counting_allocator.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

enum { DOCUMENTS = 60 };

/* Many figures, currencies, units, and numbers that are digits: all that a batch keeps grows. */
static documents make_documents(void) {
    static const char *const units[] = {"share", "tonne", "barrel", "hour", "day", "month"};
    size_t currencies;
    const tael_currency *all = tael_currency_all(&currencies);
    documents made = {0};
    for (size_t i = 0; i < DOCUMENTS; i++) {
        char text[256];
        int length =
            snprintf(text, sizeof text, "%s 5 million, $12,345,678,901,234,567,890.%zu per %s, %s 7.25",
                     all[i * 3 % currencies].code, i, units[i % 6], all[i * 7 % currencies].code);
        documents_add(&made, text, i % 5 == 3 ? 0 : (size_t)length);
    }
    return made;
}

static tael_scan_options options_over(const tael_allocator *allocator) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = allocator;
    return options;
}

static void expect_nothing_held(const counting_allocator *counter) {
    cr_expect_eq(counter->live_blocks, 0, "%zu blocks live on", counter->live_blocks);
    cr_expect_eq(counter->wrong_sizes, 0, "%zu blocks came back with another size", counter->wrong_sizes);
}

Test(batch_memory, every_request_of_a_new_batch_may_fail) {
    counting_allocator counter = {.until_failure = 0};
    const tael_allocator allocator = counting_allocator_over(&counter);
    tael_scan_options options = options_over(&allocator);
    tael_status status = TAEL_NO_MEMORY;
    size_t granted = 0;
    for (; status != TAEL_OK; granted++) {
        tael_batch *batch = (tael_batch *)&counter; /* not NULL: the call must clear it */
        counter.until_failure = granted;
        status = tael_batch_new(&batch, &options);
        cr_assert(status == TAEL_OK || (status == TAEL_NO_MEMORY && batch == NULL), "after %zu", granted);
        tael_batch_free(batch);
        expect_nothing_held(&counter);
    }
    cr_expect_gt(granted, 8);
}

/* Reads until a request fails, then the rest. False where none failed. */
static bool fails_after(size_t granted, const documents *all, size_t wanted) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    const tael_allocator allocator = counting_allocator_over(&counter);
    tael_scan_options options = options_over(&allocator);
    tael_batch *batch = NULL;
    tael_error error;
    cr_assert_eq(tael_batch_new(&batch, &options), TAEL_OK);
    const tael_columns *found = tael_batch_columns(batch);

    counter.until_failure = granted;
    tael_status status = tael_batch_scan(batch, all->text, all->offsets, all->count, &error);
    counter.until_failure = NEVER_FAIL;
    size_t figures = expect_columns(found, all, NULL);
    if (status != TAEL_OK) {
        size_t done = found->documents;
        cr_assert(status == TAEL_NO_MEMORY && done < all->count, "status %d after %zu", (int)status, granted);
        cr_expect_eq(error.offset, (size_t)all->offsets[done]);
        documents rest = {all->text, all->offsets + done, all->count - done};
        cr_assert_eq(tael_batch_scan(batch, rest.text, rest.offsets, rest.count, NULL), TAEL_OK);
        figures += expect_columns(found, &rest, NULL);
    }
    cr_expect_eq(figures, wanted, "%zu figures after %zu", figures, granted);
    tael_batch_free(batch);
    expect_nothing_held(&counter);
    return status != TAEL_OK;
}

Test(batch_memory, every_request_of_a_batch_may_fail) {
    documents all = make_documents();
    tael_batch *batch = NULL;
    cr_assert_eq(tael_batch_new(&batch, NULL), TAEL_OK);
    cr_assert_eq(tael_batch_scan(batch, all.text, all.offsets, all.count, NULL), TAEL_OK);
    size_t wanted = tael_batch_columns(batch)->figures, granted = 0;
    tael_batch_free(batch);
    cr_assert_gt(wanted, DOCUMENTS);
    while (fails_after(granted, &all, wanted)) granted++;
    cr_expect_gt(granted, 12, "only %zu requests", granted);
    documents_free(&all);
}

Test(batch_memory, is_not_asked_for_after_warming_up) {
    documents all = make_documents();
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    const tael_allocator allocator = counting_allocator_over(&counter);
    tael_scan_options options = options_over(&allocator);
    tael_batch *batch = NULL;
    cr_assert_eq(tael_batch_new(&batch, &options), TAEL_OK);
    cr_assert_eq(tael_batch_scan(batch, all.text, all.offsets, all.count, NULL), TAEL_OK);
    counter.until_failure = 0;
    for (size_t part = all.count; part > 0; part /= 2)
        cr_expect_eq(tael_batch_scan(batch, all.text, all.offsets, part, NULL), TAEL_OK);
    cr_expect_eq(tael_batch_scan(batch, all.text, all.offsets, all.count, NULL), TAEL_OK);
    expect_columns(tael_batch_columns(batch), &all, NULL);
    tael_batch_free(batch);
    expect_nothing_held(&counter);
    documents_free(&all);
}
