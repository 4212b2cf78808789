/* properties/exchange.c - there and back gives the value again; sums may be converted before or after they
 * are added, and so may the parts of a split. */
#include <criterion/criterion.h>

#include "tael/convert.h"

enum { TRIES = 20000, PARTS = 4 };

/* Numbers that look random and are the same each time (xorshift). */
static uint64_t next(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static tael_decimal any_decimal(uint64_t *state) {
    uint64_t coefficient = next(state) >> (next(state) % 64);
    return tael_decimal_from_parts(next(state) % 2 == 0, coefficient, -(int32_t)(next(state) % 9));
}

static tael_decimal any_rate(uint64_t *state) {
    uint64_t coefficient = (next(state) >> (next(state) % 64)) | 1;
    return tael_decimal_from_parts(false, coefficient, -(int32_t)(next(state) % 9));
}

static tael_rate any_fraction(uint64_t *state) {
    const tael_currency *dollar = tael_currency_by_code("USD", 3), *yuan = tael_currency_by_code("CNY", 3);
    return (tael_rate){dollar, yuan, any_rate(state), any_rate(state), TAEL_DAY_ANY, false};
}

static void expect_equal_products(const tael_decimal *a, const tael_decimal *b, const tael_decimal *c,
                                  const tael_decimal *d) {
    tael_decimal left = {0}, right = {0};
    cr_assert_eq(tael_decimal_multiply(&left, a, b, NULL), TAEL_OK);
    cr_assert_eq(tael_decimal_multiply(&right, c, d, NULL), TAEL_OK);
    cr_expect_eq(tael_decimal_compare(&left, &right), 0);
    tael_decimal_free(&left, NULL);
    tael_decimal_free(&right, NULL);
}

Test(exchange_properties, there_and_back_is_the_value_again) {
    uint64_t state = 20151030;
    for (int i = 0; i < TRIES; i++) {
        tael_decimal value = any_decimal(&state), there = {0}, over = {0}, back = {0}, under = {0},
                     whole = {0};
        tael_rate rate = any_fraction(&state), inverse = {0};
        cr_assert_eq(tael_rate_invert(&inverse, &rate, NULL), TAEL_OK);
        cr_assert_eq(tael_convert_exactly(&there, &over, &value, &rate, NULL), TAEL_OK);
        cr_assert_eq(tael_convert_exactly(&back, &under, &there, &inverse, NULL), TAEL_OK);
        /* back / (over x under) is the value. */
        cr_assert_eq(tael_decimal_multiply(&whole, &over, &under, NULL), TAEL_OK);
        const tael_decimal one = tael_decimal_from_parts(false, 1, 0);
        expect_equal_products(&back, &one, &value, &whole);
        tael_decimal *used[] = {&there, &over, &back, &under, &whole};
        for (int j = 0; j < 5; j++) tael_decimal_free(used[j], NULL);
        tael_rate_free(&inverse, NULL);
    }
}

Test(exchange_properties, the_parts_of_a_split_convert_to_the_whole) {
    uint64_t state = 19990101;
    for (int i = 0; i < TRIES / PARTS; i++) {
        tael_rate rate = any_fraction(&state);
        tael_money amount = {any_decimal(&state), rate.base}, parts[PARTS] = {0};
        tael_decimal sum = {0}, whole = {0}, over = {0}, under = {0};
        cr_assert_eq(tael_money_split(parts, PARTS, &amount, NULL, NULL), TAEL_OK);
        cr_assert_eq(tael_convert_exactly(&whole, &over, &amount.value, &rate, NULL), TAEL_OK);
        for (int part = PARTS - 1; part >= 0; part--) {
            tael_decimal share = {0};
            cr_assert_eq(tael_convert_exactly(&share, &under, &parts[part].value, &rate, NULL), TAEL_OK);
            cr_assert_eq(tael_decimal_add(&sum, &sum, &share, NULL), TAEL_OK);
            tael_decimal_free(&share, NULL);
            tael_money_free(&parts[part], NULL);
        }
        expect_equal_products(&sum, &over, &whole, &under);
        tael_decimal *used[] = {&sum, &whole, &over, &under};
        for (int j = 0; j < 4; j++) tael_decimal_free(used[j], NULL);
    }
}
