/* unit/decimal_rules.c - runs the cases of tests/cases/decimal_*.txt. Each runs three times: into a
 * result of its own, into its first operand and into its second. */
#include "unit/decimal_cases.h"

#include <criterion/criterion.h>
#include <string.h>

static char line[OPERATION_TEXT_MAX];
static char outcome[OPERATION_TEXT_MAX];

static void check_outcome(const decimal_case *read, const operation *done, tael_status status,
                          const tael_decimal *result, bool exact) {
    operation_write(done, status, result, exact, outcome);
    cr_expect_str_eq(outcome, read->expected, "%s:%d: %s: %.200s gives %.200s", read->file, read->line,
                     read->name, read->operation, outcome);
}

/* After a failure the result is what it was. */
static void check_unchanged(const decimal_case *read, const tael_decimal *result,
                            const tael_decimal *before) {
    bool same = tael_decimal_compare(result, before) == 0 && result->exponent == before->exponent;
    cr_expect(same, "%s:%d: %s has changed its result", read->file, read->line, read->name);
}

static void run_into_own(const decimal_case *read) {
    operation done;
    cr_assert(operation_read(&done, strcpy(line, read->operation), NULL), "%s:%d: no operation", read->file,
              read->line);
    tael_decimal result = tael_decimal_from_parts(true, 77, 7), before = result;
    bool exact = true;
    tael_status status = operation_apply(&done, &result, &exact, NULL);
    check_outcome(read, &done, status, &result, exact);
    if (status != TAEL_OK) check_unchanged(read, &result, &before);
    tael_decimal_free(&result, NULL);
    operation_free(&done, NULL);
}

static void run_into_operand(const decimal_case *read, int operand) {
    operation done;
    operation_read(&done, strcpy(line, read->operation), NULL);
    if (operation_takes(&done, operand)) {
        tael_decimal *result = operand == 0 ? &done.first : &done.second;
        tael_decimal before = {0};
        tael_decimal_copy(&before, result, NULL);
        bool exact = true;
        tael_status status = operation_apply(&done, result, &exact, NULL);
        check_outcome(read, &done, status, result, exact);
        if (status != TAEL_OK) check_unchanged(read, result, &before);
        tael_decimal_free(&before, NULL);
    }
    operation_free(&done, NULL);
}

static void run(const decimal_case *read, void *context) {
    (void)context;
    run_into_own(read);
    run_into_operand(read, 0);
    run_into_operand(read, 1);
}

Test(decimal, rules) {
    size_t count = decimal_cases_visit(run, NULL);
    cr_expect_gt(count, 200, "only %zu cases were found", count);
}
