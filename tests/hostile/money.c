/* hostile/money.c - each allocation of each call fails once: TAEL_NO_MEMORY, results as they were,
 * nothing held afterwards; and the bound on digits is refused, not cut. */

#include <criterion/criterion.h>
#include <string.h>

#include "tael/money.h"
#include "unit/counting_allocator.h"

enum { PARTS = 3 };

/* What the results hold before: longer than any result here, so that its limbs are of no use. */
static const char former[] =
    "777777777777777777777777777777777777777777777777777777777777777777777777777777777";

/* What the calls work on: coefficients beyond 64 bits, so that every result needs memory. */
struct bench {
    tael_money first, second;
    tael_decimal factor, weights[PARTS];
    tael_money results[PARTS];
};

static tael_decimal parse(const char *text, const tael_allocator *allocator) {
    tael_decimal value = {0};
    cr_assert_eq(tael_decimal_parse(&value, text, strlen(text), allocator, NULL), TAEL_OK);
    return value;
}

static void set_up(struct bench *bench, const tael_allocator *allocator) {
    const tael_currency *franc = tael_currency_by_code("CHF", 3);
    memset(bench, 0, sizeof *bench);
    bench->first = (tael_money){parse("123456789012345678901234567890.123", allocator), franc};
    bench->second = (tael_money){parse("-98765432109876543210987654321.5", allocator), franc};
    bench->factor = parse("1000000000000000000000.07", allocator);
    for (int i = 0; i < PARTS; i++) {
        bench->weights[i] = parse("300000000000000000000.1", allocator);
        bench->results[i] = (tael_money){parse(former, allocator), franc};
    }
}

static void tear_down(struct bench *bench, const tael_allocator *allocator) {
    tael_money_free(&bench->first, allocator);
    tael_money_free(&bench->second, allocator);
    tael_decimal_free(&bench->factor, allocator);
    for (int i = 0; i < PARTS; i++) {
        tael_decimal_free(&bench->weights[i], allocator);
        tael_money_free(&bench->results[i], allocator);
    }
}

static tael_status copy(struct bench *b, const tael_allocator *allocator) {
    return tael_money_copy(&b->results[0], &b->first, allocator);
}

static tael_status negate(struct bench *b, const tael_allocator *allocator) {
    return tael_money_negate(&b->results[0], &b->first, allocator);
}

static tael_status add(struct bench *b, const tael_allocator *allocator) {
    return tael_money_add(&b->results[0], &b->first, &b->second, allocator);
}

static tael_status subtract(struct bench *b, const tael_allocator *allocator) {
    return tael_money_subtract(&b->results[0], &b->first, &b->second, allocator);
}

static tael_status multiply(struct bench *b, const tael_allocator *allocator) {
    return tael_money_multiply(&b->results[0], &b->first, &b->factor, allocator);
}

static tael_status round_minor(struct bench *b, const tael_allocator *allocator) {
    return tael_money_round(&b->results[0], &b->first, TAEL_HALF_UP, NULL, allocator);
}

static tael_status round_cash(struct bench *b, const tael_allocator *allocator) {
    return tael_money_round_cash(&b->results[0], &b->first, TAEL_HALF_UP, NULL, allocator);
}

static tael_status round_to(struct bench *b, const tael_allocator *allocator) {
    return tael_money_round_to(&b->results[0], &b->first, &b->factor, TAEL_HALF_UP, NULL, allocator);
}

static tael_status split(struct bench *b, const tael_allocator *allocator) {
    return tael_money_split(b->results, PARTS, &b->first, b->weights, allocator);
}

static tael_status split_negative(struct bench *b, const tael_allocator *allocator) {
    return tael_money_split(b->results, PARTS, &b->second, NULL, allocator);
}

static const struct {
    const char *name;
    tael_status (*run)(struct bench *bench, const tael_allocator *allocator);
} calls[] = {
    {"copy", copy},
    {"negate", negate},
    {"add", add},
    {"subtract", subtract},
    {"multiply", multiply},
    {"round", round_minor},
    {"round_cash", round_cash},
    {"round_to", round_to},
    {"split", split},
    {"split a negative", split_negative},
};

static bool is_untouched(const struct bench *bench) {
    tael_decimal expected = parse(former, NULL);
    bool same = true;
    for (int i = 0; i < PARTS; i++)
        same = same && tael_decimal_compare(&bench->results[i].value, &expected) == 0;
    tael_decimal_free(&expected, NULL);
    return same;
}

/* The number of allocations that the call needs; each of them has failed once before. */
static size_t fail_each_allocation(size_t call) {
    counting_allocator memory = {.until_failure = NEVER_FAIL};
    const tael_allocator allocator = counting_allocator_over(&memory);
    struct bench bench;
    set_up(&bench, &allocator);
    size_t granted = 0;
    for (;; granted++) {
        size_t live = memory.live_bytes;
        memory.until_failure = granted;
        tael_status status = calls[call].run(&bench, &allocator);
        if (status == TAEL_OK) break;
        cr_assert_eq(status, TAEL_NO_MEMORY, "%s: status %d", calls[call].name, (int)status);
        cr_expect_eq(memory.live_bytes, live, "%s: leaks after %zu", calls[call].name, granted);
        cr_expect(is_untouched(&bench), "%s: result changed after %zu", calls[call].name, granted);
    }
    tear_down(&bench, &allocator);
    cr_expect_eq(memory.live_blocks, 0, "%s: %zu blocks live on", calls[call].name, memory.live_blocks);
    cr_expect_eq(memory.wrong_sizes, 0, "%s: %zu wrong sizes", calls[call].name, memory.wrong_sizes);
    return granted;
}

Test(money_memory, every_allocation_may_fail) {
    for (size_t call = 0; call < sizeof calls / sizeof *calls; call++)
        cr_expect_gt(fail_each_allocation(call), 0, "%s asked for no memory", calls[call].name);
}

Test(money_memory, small_amounts_need_none) {
    counting_allocator memory = {.until_failure = 0};
    const tael_allocator none = counting_allocator_over(&memory);
    const tael_money price = tael_money_from_parts(false, 1237, -2, tael_currency_by_code("CHF", 3));
    const tael_decimal factor = tael_decimal_from_parts(false, 77, -3);
    tael_money result = {0};
    cr_expect_eq(tael_money_copy(&result, &price, &none), TAEL_OK);
    cr_expect_eq(tael_money_add(&result, &price, &price, &none), TAEL_OK);
    cr_expect_eq(tael_money_subtract(&result, &price, &price, &none), TAEL_OK);
    cr_expect_eq(tael_money_multiply(&result, &price, &factor, &none), TAEL_OK);
    cr_expect_eq(tael_money_round(&result, &price, TAEL_UP, NULL, &none), TAEL_OK);
    cr_expect_eq(tael_money_round_cash(&result, &price, TAEL_UP, NULL, &none), TAEL_OK);
    cr_expect_eq(tael_money_round_to(&result, &price, &factor, TAEL_UP, NULL, &none), TAEL_OK);
}

Test(money_memory, the_bound_on_digits_is_refused) {
    static char digits[TAEL_DECIMAL_DIGITS_MAX + 1];
    memset(digits, '9', TAEL_DECIMAL_DIGITS_MAX);
    const tael_currency *franc = tael_currency_by_code("CHF", 3);
    tael_money most = {parse(digits, NULL), franc}, result = {0};
    tael_decimal two = tael_decimal_from_parts(false, 2, 0);
    cr_expect_eq(tael_money_add(&result, &most, &most, NULL), TAEL_TOO_LARGE);
    cr_expect_eq(tael_money_multiply(&result, &most, &two, NULL), TAEL_TOO_LARGE);
    cr_expect_eq(tael_money_round(&result, &most, TAEL_UP, NULL, NULL), TAEL_TOO_LARGE);
    cr_expect_eq(tael_money_round_cash(&result, &most, TAEL_UP, NULL, NULL), TAEL_TOO_LARGE);
    cr_expect_eq(tael_money_split(&result, 1, &most, &two, NULL), TAEL_TOO_LARGE);
    cr_expect_null(result.currency, "the result is as it was");
    tael_money_free(&most, NULL);
}
