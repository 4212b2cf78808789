/* unit/render_calls.c - the calls of tael/render.h at their edges: sizes, limits, errors, memory. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>

#include "unit/counting_allocator.h"

static const tael_style styles[] = {TAEL_PLAIN, TAEL_GROUPED, TAEL_COMPACT, TAEL_WORDS, TAEL_CAPITAL};

enum { STYLES = sizeof styles / sizeof *styles };

static tael_money money_of(const char *code, const char *digits) {
    tael_money money = {.currency = tael_currency_by_code(code, strlen(code))};
    cr_assert_eq(tael_decimal_parse(&money.value, digits, strlen(digits), NULL, NULL), TAEL_OK);
    return money;
}

Test(render_calls, without_options_writes_plain) {
    tael_money money = money_of("CNY", "1234567.89");
    char text[32];
    size_t length = 0;
    cr_assert_eq(tael_render_money(&money, NULL, text, sizeof text, &length), TAEL_OK);
    cr_expect_str_eq(text, "CNY 1234567.89");
    cr_expect_eq(length, strlen(text));
    cr_expect_eq(tael_render_money(&money, NULL, text, sizeof text, NULL), TAEL_OK);
}

/* In every style, a buffer that is one byte too small holds an empty text, and nothing behind it changes. */
Test(render_calls, tells_the_size_to_bring) {
    tael_money money = money_of("CNY", "-1234567.89");
    for (size_t i = 0; i < STYLES; i++) {
        tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
        char text[256];
        size_t wanted = 0, length = 0;
        options.style = styles[i];
        cr_assert_eq(tael_render_money(&money, &options, NULL, 0, &wanted), TAEL_TOO_LARGE);
        for (size_t size = 1; size <= wanted; size++) {
            memset(text, '#', sizeof text);
            cr_assert_eq(tael_render_money(&money, &options, text, size, &length), TAEL_TOO_LARGE);
            cr_expect_eq(text[0], '\0');
            cr_expect_eq(text[size], '#', "style %zu, %zu bytes", i, size);
            cr_expect_eq(length, wanted);
        }
        cr_assert_eq(tael_render_money(&money, &options, text, wanted + 1, &length), TAEL_OK);
        cr_expect_eq(strlen(text), wanted);
    }
}

/* The longest coefficient with the highest and the lowest exponent: no digit of it is missing. */
Test(render_calls, writes_every_value) {
    static char digits[TAEL_DECIMAL_DIGITS_MAX + 1];
    memset(digits, '7', TAEL_DECIMAL_DIGITS_MAX);
    tael_money longest = money_of("CNY", digits), money = {.currency = longest.currency};
    for (int32_t power = -TAEL_DECIMAL_EXPONENT_MAX; power <= TAEL_DECIMAL_EXPONENT_MAX;
         power += TAEL_DECIMAL_EXPONENT_MAX) {
        cr_assert_eq(tael_decimal_scale(&money.value, &longest.value, power, NULL), TAEL_OK);
        for (size_t i = 0; i < STYLES; i++) {
            tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
            size_t length = 0, sevens = 0;
            options.style = styles[i];
            cr_assert_eq(tael_render_money(&money, &options, NULL, 0, &length), TAEL_TOO_LARGE);
            char *text = malloc(length + 1);
            cr_assert_eq(tael_render_money(&money, &options, text, length + 1, NULL), TAEL_OK);
            for (const char *at = text; *at != '\0'; at++) sevens += *at == '7';
            bool in_digits = styles[i] < TAEL_WORDS;
            cr_expect_eq(sevens, in_digits ? TAEL_DECIMAL_DIGITS_MAX : 0, "style %zu, 10^%d", i, power);
            cr_expect_eq(strlen(text), length);
            free(text);
        }
    }
    tael_money_free(&money, NULL);
    tael_money_free(&longest, NULL);
}

static tael_status render_with(tael_render_options options, const tael_figure *figure) {
    char text[64];
    return tael_render_figure(figure, &options, text, sizeof text, NULL);
}

Test(render_calls, refuses_what_is_not_allowed) {
    tael_figure figure = {.kind = TAEL_AMOUNT, .currency = tael_currency_by_code("USD", 3)};
    tael_render_options sound = TAEL_RENDER_OPTIONS_INIT, options = sound;
    cr_expect_eq(render_with(sound, &figure), TAEL_OK);
    options.size--;
    cr_expect_eq(render_with(options, &figure), TAEL_INVALID_ARGUMENT);
    options = sound;
    options.style = (tael_style)(TAEL_CAPITAL + 1);
    cr_expect_eq(render_with(options, &figure), TAEL_INVALID_ARGUMENT);
    options = sound;
    options.rounding = (tael_rounding)(TAEL_FLOOR + 1);
    cr_expect_eq(render_with(options, &figure), TAEL_INVALID_ARGUMENT);
    options = sound;
    options.digits = TAEL_DECIMAL_DIGITS_MAX + 1;
    cr_expect_eq(render_with(options, &figure), TAEL_INVALID_ARGUMENT);
    options = sound;
    options.locale = "qq_QQ";
    cr_expect_eq(render_with(options, &figure), TAEL_UNKNOWN_LOCALE);
    options.locale = NULL;
    cr_expect_eq(render_with(options, &figure), TAEL_OK, "NULL is the default");

    figure.kind = TAEL_CONTEXT;
    cr_expect_eq(render_with(sound, &figure), TAEL_INVALID_ARGUMENT);
    figure.kind = TAEL_RATE;
    cr_expect_eq(render_with(sound, &figure), TAEL_INVALID_ARGUMENT, "a rate has two currencies");
    figure.kind = TAEL_AMOUNT;
    figure.currency = NULL;
    cr_expect_eq(render_with(sound, &figure), TAEL_INVALID_ARGUMENT);
}

/* Only a long number that is to be rounded needs memory. */
Test(render_calls, asks_its_allocator_only_to_round) {
    counting_allocator counter = {.until_failure = 0};
    tael_allocator allocator = counting_allocator_over(&counter);
    tael_money money = money_of("USD", "123456789012345678901234567890.5");
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    char text[1024];
    options.allocator = &allocator;
    for (size_t i = 0; i < STYLES; i++) {
        options.style = styles[i];
        options.digits = 0;
        cr_expect_eq(tael_render_money(&money, &options, text, sizeof text, NULL), TAEL_OK);
        cr_expect_eq(counter.requests, 0);
        options.digits = 25;
        cr_expect_eq(tael_render_money(&money, &options, text, sizeof text, NULL), TAEL_NO_MEMORY);
        cr_expect_str_eq(text, "");
        counter = (counting_allocator){.until_failure = NEVER_FAIL};
        cr_expect_eq(tael_render_money(&money, &options, text, sizeof text, NULL), TAEL_OK);
        cr_expect_gt(counter.requests, 0);
        cr_expect(counter.live_blocks == 0 && counter.wrong_sizes == 0);
        counter = (counting_allocator){.until_failure = 0};
    }
    tael_money_free(&money, NULL);
}
