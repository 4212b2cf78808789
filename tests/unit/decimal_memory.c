/* unit/decimal_memory.c - every case again, short of memory: the i-th request fails for i = 0, 1, 2 …
 * until the operation succeeds. */
#include "unit/counting_allocator.h"
#include "unit/decimal_cases.h"

#include <criterion/criterion.h>
#include <string.h>

static char line[OPERATION_TEXT_MAX];
static char outcome[OPERATION_TEXT_MAX];

/* A result that holds limbs of its own, so that a failure has something to spoil. */
static tael_decimal large_result(const tael_allocator *allocator) {
    tael_decimal result = {0};
    const char *text = "-123456789012345678901234567890.5";
    cr_assert_eq(tael_decimal_parse(&result, text, strlen(text), allocator, NULL), TAEL_OK);
    return result;
}

static bool is_same(const tael_decimal *first, const tael_decimal *second) {
    return tael_decimal_compare(first, second) == 0 && first->exponent == second->exponent;
}

static void expect_unchanged(const decimal_case *read, const tael_decimal *value,
                             const tael_decimal *before) {
    cr_expect(is_same(value, before), "%s:%d: %s: a number has changed", read->file, read->line, read->name);
}

/* Fails after `successes` requests; true where the operation did not need as many. */
static bool run_short_of_memory(const decimal_case *read, size_t successes) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    operation done, before;
    operation_read(&before, strcpy(line, read->operation), &allocator);
    operation_read(&done, strcpy(line, read->operation), &allocator);
    tael_decimal result = large_result(&allocator), result_before = large_result(&allocator);
    bool exact = true;

    counter.until_failure = successes;
    counter.requests = 0;
    tael_status status = operation_apply(&done, &result, &exact, &allocator);
    bool enough = counter.requests <= successes;
    counter.until_failure = NEVER_FAIL;

    cr_expect_leq(counter.requests, 1, "%s:%d: %s asks for more than its result", read->file, read->line,
                  read->name);
    if (enough) {
        operation_write(&done, status, &result, exact, outcome);
        cr_expect_str_eq(outcome, read->expected, "%s:%d: %s", read->file, read->line, read->name);
    } else {
        cr_expect_eq(status, TAEL_NO_MEMORY, "%s:%d: %s: not no_memory", read->file, read->line, read->name);
    }
    if (status != TAEL_OK) expect_unchanged(read, &result, &result_before);
    expect_unchanged(read, &done.first, &before.first);
    expect_unchanged(read, &done.second, &before.second);

    tael_decimal_free(&result, &allocator);
    tael_decimal_free(&result_before, &allocator);
    operation_free(&done, &allocator);
    operation_free(&before, &allocator);
    cr_expect_eq(counter.live_blocks, 0, "%s:%d: %s leaks", read->file, read->line, read->name);
    cr_expect_eq(counter.wrong_sizes, 0, "%s:%d: %s gives back wrong sizes", read->file, read->line,
                 read->name);
    return enough;
}

static void run(const decimal_case *read, void *context) {
    size_t *failures = context;
    for (size_t successes = 0; !run_short_of_memory(read, successes); successes++) (*failures)++;
}

Test(decimal, short_of_memory) {
    size_t failures = 0;
    decimal_cases_visit(run, &failures);
    cr_expect_gt(failures, 30, "only %zu operations needed memory", failures);
}
