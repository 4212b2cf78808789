/* hostile/exchange.c - each allocation of each call fails once: TAEL_NO_MEMORY, results as they were, nothing
 * held afterwards. */
#include <criterion/criterion.h>
#include <string.h>

#include "tael/check.h"
#include "tael/convert.h"
#include "unit/counting_allocator.h"

/* Coefficients beyond 64 bits, so that everything needs memory, and days that must be sorted. */
static const char file[] = "date,base,quote,rate\n"
                           "2015-10-29,EUR,USD,1.00000000000000000000000000000001\n"
                           "2015-10-30,EUR,USD,1.10000000000000000000000000000001\n"
                           "2015-10-28,EUR,USD,1.20000000000000000000000000000001\n"
                           "2015-10-30,EUR,USD,1.30000000000000000000000000000001\n"
                           "2015-10-30,EUR,CNY,7.00000000000000000000000000000001\n";
static const char history[] =
    "Date,USD,CNY,\n2015-10-30,1.1,7.00000000000000000000000000000001,\n2015-10-29,1.2,N/A,\n";

static tael_status gather(tael_rates **rates, const tael_allocator *allocator) {
    tael_rates_builder *builder = NULL;
    *rates = NULL;
    tael_status status = tael_rates_builder_new(&builder, allocator);
    if (status == TAEL_OK) status = tael_rates_builder_read(builder, file, sizeof file - 1, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_read(builder, history, sizeof history - 1, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_finish(rates, builder);
    if (status != TAEL_OK) tael_rates_builder_free(builder);
    return status;
}

static tael_figure figure_of(const char *digits, const char *code, const tael_allocator *allocator) {
    tael_figure figure = {.currency = tael_currency_by_code(code, 3), .restates = TAEL_NO_FIGURE};
    cr_assert_eq(tael_decimal_parse(&figure.value, digits, strlen(digits), allocator, NULL), TAEL_OK);
    return figure;
}

/* Everything that asks, with results that hold memory already. */
static tael_status ask(const tael_rates *rates, tael_figure figures[2], const tael_allocator *allocator) {
    tael_rate rate = {0};
    tael_check check = {0};
    tael_figure converted = {0};
    tael_status status = TAEL_OK;
    for (int again = 0; again < 2 && status == TAEL_OK; again++) {
        status = tael_rates_find(&rate, rates, figures[0].currency, figures[1].currency, TAEL_DAY_NEWEST, 7,
                                 allocator);
        if (status == TAEL_OK) status = tael_rate_invert(&rate, &rate, allocator);
        if (status == TAEL_OK) status = tael_rate_invert(&rate, &rate, allocator);
        if (status == TAEL_OK)
            status = tael_convert_figure(&converted, &figures[0], &rate, 40, TAEL_HALF_EVEN, NULL, allocator);
        if (status == TAEL_OK) status = tael_check_restatement(&check, figures, 1, rates, NULL, allocator);
    }
    tael_rate_free(&rate, allocator);
    tael_check_free(&check, allocator);
    tael_convert_free_figure(&converted, allocator);
    return status;
}

Test(exchange_hostile, gathering_fails_and_holds_nothing) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    tael_rates *rates;
    tael_status status = TAEL_NO_MEMORY;
    size_t failures = 0;
    for (; status != TAEL_OK; failures++) {
        counter.until_failure = failures;
        status = gather(&rates, &allocator);
        if (status == TAEL_OK) break;
        cr_assert_eq(status, TAEL_NO_MEMORY);
        cr_assert_null(rates);
        cr_assert_eq(counter.live_blocks, 0);
    }
    cr_expect_gt(failures, 10);
    tael_rates_free(rates);
    cr_expect_eq(counter.live_blocks, 0);
    cr_expect_eq(counter.wrong_sizes, 0);
}

Test(exchange_hostile, asking_fails_and_holds_nothing) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    tael_rates *rates;
    cr_assert_eq(gather(&rates, &allocator), TAEL_OK);
    tael_figure figures[] = {figure_of("-123456789012345678901234567890.1", "CNY", &allocator),
                             figure_of("-22922899999999999999999999999.9", "USD", &allocator)};
    figures[1].restates = 0;
    size_t held = counter.live_blocks, failures = 0;
    for (tael_status status = TAEL_NO_MEMORY; status != TAEL_OK; failures++) {
        counter.until_failure = failures;
        status = ask(rates, figures, &allocator);
        cr_assert(status == TAEL_OK || status == TAEL_NO_MEMORY);
        cr_assert_eq(counter.live_blocks, held);
    }
    cr_expect_gt(failures, 20);
    counter.until_failure = NEVER_FAIL;
    for (int i = 0; i < 2; i++) tael_convert_free_figure(&figures[i], &allocator);
    tael_rates_free(rates);
    cr_expect_eq(counter.live_blocks, 0);
    cr_expect_eq(counter.wrong_sizes, 0);
}
