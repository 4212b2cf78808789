/* hostile/public_memory.c - the i-th request of every public call fails, for i = 0, 1, 2 … until the call
 * does: TAEL_NO_MEMORY, results as they were, nothing held; and the same call on the same objects then does
 * what it does where memory never lacked. Which calls there are, lib/tael.map says. */
#include "hostile/public_calls.h"
#include "unit/counting_allocator.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* What is exported and asks for no memory. */
static const char *const without_memory[] = {"tael_allocator_default",
                                             "tael_approximation_name",
                                             "tael_batch_columns",
                                             "tael_batch_free",
                                             "tael_check_free",
                                             "tael_check_verdict_name",
                                             "tael_convert_free_figure",
                                             "tael_currency_all",
                                             "tael_currency_by_code",
                                             "tael_currency_by_number",
                                             "tael_day_parse",
                                             "tael_day_to_text",
                                             "tael_decimal_compare",
                                             "tael_decimal_digits",
                                             "tael_decimal_free",
                                             "tael_decimal_to_mpq",
                                             "tael_decimal_to_mpz",
                                             "tael_decimal_to_text",
                                             "tael_decimal_to_text_scaled",
                                             "tael_figure_kind_name",
                                             "tael_implied_free",
                                             "tael_lexicon_builtin",
                                             "tael_lexicon_currency_by_code",
                                             "tael_lexicon_free",
                                             "tael_money_compare",
                                             "tael_money_free",
                                             "tael_rate_free",
                                             "tael_rates_builder_free",
                                             "tael_rates_free",
                                             "tael_rates_newest",
                                             "tael_scan_figures",
                                             "tael_scan_free",
                                             "tael_scan_settled",
                                             "tael_status_message",
                                             "tael_version"};

enum { WITHOUT_MEMORY = sizeof without_memory / sizeof *without_memory };

static size_t times_named(const char *name) {
    size_t times = 0;
    for (size_t i = 0; i < public_call_count; i++) times += strcmp(name, public_calls[i].name) == 0;
    for (size_t i = 0; i < WITHOUT_MEMORY; i++) times += strcmp(name, without_memory[i]) == 0;
    return times;
}

Test(public_memory, every_exported_name_is_one_or_the_other) {
    FILE *map = fopen(TAEL_SOURCE_DIR "/lib/tael.map", "r");
    char line[256], name[256];
    size_t names = 0;
    cr_assert_not_null(map);
    while (fgets(line, sizeof line, map) != NULL) {
        if (sscanf(line, " %255[a-z0-9_];", name) != 1 || strncmp(name, "tael_", 5) != 0) continue;
        names++;
        cr_expect_eq(times_named(name), 1, "%s is tried %zu times", name, times_named(name));
    }
    fclose(map);
    cr_expect_eq(names, public_call_count + WITHOUT_MEMORY);
}

static char untouched[1 << 16], wanted[1 << 16];

static void run_with_memory(const public_call *call) {
    workbench bench;
    workbench_open(&bench, NULL);
    strcpy(untouched, workbench_describe(&bench));
    cr_assert_eq(call->run(&bench), TAEL_OK, "%s", call->name);
    strcpy(wanted, workbench_describe(&bench));
    workbench_close(&bench);
}

static void expect_failure(const public_call *call, const workbench *bench, tael_status status,
                           size_t granted) {
    cr_assert_eq(status, TAEL_NO_MEMORY, "%s: status %d after %zu", call->name, (int)status, granted);
    if (call->kind == KEEPING) return;
    cr_expect_str_eq(workbench_describe(bench), untouched, "%s: a result changed after %zu", call->name,
                     granted);
}

/* How many requests failed, one after the other, on one bench. */
static size_t fail_each_request(const public_call *call) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    const tael_allocator allocator = counting_allocator_over(&counter);
    workbench bench;
    workbench_open(&bench, &allocator);
    size_t granted = 0;
    for (;; granted++) {
        size_t held = counter.live_bytes;
        counter.until_failure = granted;
        tael_status status = call->run(&bench);
        counter.until_failure = NEVER_FAIL;
        if (status == TAEL_OK) break;
        expect_failure(call, &bench, status, granted);
        if (call->kind != KEEPING)
            cr_expect_eq(counter.live_bytes, held, "%s: leaks after %zu", call->name, granted);
    }
    cr_expect_str_eq(workbench_describe(&bench), wanted, "%s: other results", call->name);
    workbench_close(&bench);
    cr_expect_eq(counter.live_blocks, 0, "%s: %zu blocks live on", call->name, counter.live_blocks);
    cr_expect_eq(counter.wrong_sizes, 0, "%s: %zu wrong sizes", call->name, counter.wrong_sizes);
    return granted;
}

Test(public_memory, every_request_may_fail) {
    for (size_t i = 0; i < public_call_count; i++) {
        run_with_memory(&public_calls[i]);
        cr_expect_gt(fail_each_request(&public_calls[i]), 0, "%s asked for no memory", public_calls[i].name);
    }
}

/* Runs the call on a bench of its own, where so many requests are granted; and once more where that was too
 * few. */
static bool fails_on_a_fresh_bench(const public_call *call, size_t granted) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    const tael_allocator allocator = counting_allocator_over(&counter);
    workbench bench;
    workbench_open(&bench, &allocator);
    counter.until_failure = granted;
    tael_status status = call->run(&bench);
    counter.until_failure = NEVER_FAIL;
    if (status != TAEL_OK) {
        expect_failure(call, &bench, status, granted);
        cr_assert_eq(call->run(&bench), TAEL_OK, "%s: unusable after %zu", call->name, granted);
    }
    cr_expect_str_eq(workbench_describe(&bench), wanted, "%s: other results after %zu", call->name, granted);
    workbench_close(&bench);
    cr_expect_eq(counter.live_blocks, 0, "%s: %zu blocks live on", call->name, counter.live_blocks);
    return status != TAEL_OK;
}

/* An object that keeps memory needs less the next time, so each of its requests fails on one of its own. */
Test(public_memory, every_request_of_a_fresh_object_may_fail) {
    for (size_t i = 0; i < public_call_count; i++) {
        if (public_calls[i].kind != KEEPING) continue;
        size_t granted = 0;
        run_with_memory(&public_calls[i]);
        while (fails_on_a_fresh_bench(&public_calls[i], granted)) granted++;
        cr_expect_gt(granted, 0);
    }
}
