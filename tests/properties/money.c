/* properties/money.c - what holds for every sum and every split: random amounts from a fixed seed,
 * held against a slow and plain method of the largest remainder in whole numbers. */

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "tael/money.h"

enum { ROUNDS = 20000, PARTS_MAX = 8, DIGITS_MAX = 60 };

/* xorshift64*, by Vigna: the same numbers everywhere. */
static uint64_t draw(uint64_t *state) {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717);
}

static uint64_t draw_below(uint64_t *state, uint64_t bound) {
    return (draw(state) >> 11) % bound;
}

static const tael_currency *draw_currency(uint64_t *state) {
    size_t count;
    const tael_currency *all = tael_currency_all(&count);
    return &all[draw_below(state, count)];
}

/* A signed number of up to DIGITS_MAX digits with up to five of them behind the mark. */
static tael_money draw_amount(uint64_t *state, const tael_currency *currency) {
    char text[DIGITS_MAX + 3];
    size_t length = 0, digits = 1 + draw_below(state, DIGITS_MAX - 5);
    if (draw_below(state, 2) != 0) text[length++] = '-';
    for (size_t i = 0; i < digits; i++) text[length++] = (char)('0' + draw_below(state, 10));
    size_t fraction = draw_below(state, 6);
    if (fraction > 0) text[length++] = '.';
    for (size_t i = 0; i < fraction; i++) text[length++] = (char)('0' + draw_below(state, 10));
    tael_money money = {.currency = currency};
    cr_assert_eq(tael_decimal_parse(&money.value, text, length, NULL, NULL), TAEL_OK);
    return money;
}

static void free_all(tael_money *amounts, size_t count) {
    for (size_t i = 0; i < count; i++) tael_money_free(&amounts[i], NULL);
}

static tael_money sum(const tael_money *amounts, size_t count) {
    tael_money total = tael_money_from_parts(false, 0, 0, amounts[0].currency);
    for (size_t i = 0; i < count; i++)
        cr_assert_eq(tael_money_add(&total, &total, &amounts[i], NULL), TAEL_OK);
    return total;
}

static bool are_equal(const tael_money *first, const tael_money *second) {
    int order = 1;
    return tael_money_compare(&order, first, second) == TAEL_OK && order == 0;
}

static void shuffle(uint64_t *state, tael_money *amounts, size_t count) {
    for (size_t i = count; i > 1; i--) {
        size_t other = draw_below(state, i);
        tael_money kept = amounts[i - 1];
        amounts[i - 1] = amounts[other];
        amounts[other] = kept;
    }
}

Test(money_properties, a_sum_is_the_same_in_any_order) {
    uint64_t state = 4217;
    for (int round = 0; round < ROUNDS; round++) {
        tael_money amounts[PARTS_MAX];
        const tael_currency *currency = draw_currency(&state);
        for (size_t i = 0; i < PARTS_MAX; i++) amounts[i] = draw_amount(&state, currency);
        tael_money forward = sum(amounts, PARTS_MAX);
        shuffle(&state, amounts, PARTS_MAX);
        tael_money shuffled = sum(amounts, PARTS_MAX);
        cr_assert(are_equal(&forward, &shuffled), "round %d", round);
        free_all(amounts, PARTS_MAX);
        tael_money_free(&forward, NULL);
        tael_money_free(&shuffled, NULL);
    }
}

Test(money_properties, what_is_added_can_be_taken_away) {
    uint64_t state = 1978;
    for (int round = 0; round < ROUNDS; round++) {
        const tael_currency *currency = draw_currency(&state);
        tael_money first = draw_amount(&state, currency), second = draw_amount(&state, currency),
                   result = {0};
        cr_assert_eq(tael_money_add(&result, &first, &second, NULL), TAEL_OK);
        cr_assert_eq(tael_money_subtract(&result, &result, &second, NULL), TAEL_OK);
        cr_assert(are_equal(&result, &first), "round %d", round);
        tael_money_free(&first, NULL);
        tael_money_free(&second, NULL);
        tael_money_free(&result, NULL);
    }
}

Test(money_properties, parts_add_up_to_the_amount) {
    uint64_t state = 1990;
    for (int round = 0; round < ROUNDS; round++) {
        tael_money amount = draw_amount(&state, draw_currency(&state)), parts[PARTS_MAX] = {0};
        tael_money weights[PARTS_MAX] = {0};
        tael_decimal bare[PARTS_MAX];
        size_t count = 1 + draw_below(&state, PARTS_MAX);
        for (size_t i = 0; i < count; i++) {
            weights[i] = draw_amount(&state, amount.currency);
            cr_assert_eq(tael_decimal_absolute(&weights[i].value, &weights[i].value, NULL), TAEL_OK);
            bare[i] = weights[i].value;
        }
        tael_status status = tael_money_split(parts, count, &amount, bare, NULL);
        if (status == TAEL_OK) {
            tael_money total = sum(parts, count);
            cr_assert(are_equal(&total, &amount), "round %d", round);
            tael_money_free(&total, NULL);
        } else {
            cr_assert_eq(status, TAEL_INVALID_ARGUMENT);
            for (size_t i = 0; i < count; i++) cr_assert(tael_decimal_is_zero(&bare[i]), "round %d", round);
        }
        tael_money_free(&amount, NULL);
        free_all(weights, count);
        free_all(parts, count);
    }
}

/* ---- the slow and plain method ---- */

/* Shares of `amount` units; small enough for no product to overflow. */
static void split_plainly(uint64_t *shares, size_t count, uint64_t amount, const uint64_t *weights) {
    uint64_t remainders[PARTS_MAX], total = 0, left = amount;
    for (size_t i = 0; i < count; i++) total += weights[i];
    for (size_t i = 0; i < count; i++) {
        shares[i] = amount * weights[i] / total;
        remainders[i] = amount * weights[i] % total;
        left -= shares[i];
    }
    for (; left > 0; left--) {
        size_t next = 0;
        for (size_t i = 1; i < count; i++)
            if (remainders[i] > remainders[next]) next = i;
        shares[next]++;
        remainders[next] = 0;
    }
}

static void check_split(const tael_currency *currency, uint64_t amount, const uint64_t *weights,
                        size_t count) {
    uint64_t expected[PARTS_MAX];
    split_plainly(expected, count, amount, weights);
    int32_t minor = -(int32_t)currency->digits;
    tael_money money = tael_money_from_parts(true, amount, minor, currency), parts[PARTS_MAX] = {0};
    tael_decimal ratio[PARTS_MAX];
    for (size_t i = 0; i < count; i++) ratio[i] = tael_decimal_from_parts(false, weights[i], 0);
    cr_assert_eq(tael_money_split(parts, count, &money, ratio, NULL), TAEL_OK);
    for (size_t i = 0; i < count; i++) {
        tael_money share = tael_money_from_parts(true, expected[i], minor, currency);
        cr_assert(are_equal(&parts[i], &share), "%s %llu: part %zu", currency->code,
                  (unsigned long long)amount, i);
    }
}

Test(money_properties, a_split_is_that_of_the_plain_method) {
    uint64_t state = 1847;
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t weights[PARTS_MAX];
        size_t count = 1 + draw_below(&state, PARTS_MAX);
        /* Few different weights, so that ties and zeros are common. */
        uint64_t bound = UINT64_C(1) << (1 + draw_below(&state, 20));
        for (size_t i = 0; i < count; i++) weights[i] = draw_below(&state, bound);
        weights[draw_below(&state, count)]++;
        uint64_t amount = draw_below(&state, UINT64_C(1) << (1 + draw_below(&state, 40)));
        check_split(draw_currency(&state), amount, weights, count);
    }
}
