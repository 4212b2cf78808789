/* unit/money.c - the rules of tael/money.h: cases/money.txt, and what does not fit in a table. */

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "tael/money.h"

enum { LINE_SIZE = 512, WORDS_MAX = 32 };

/* One line of the table, as words. */
struct sentence {
    char *words[WORDS_MAX];
    size_t count; /* of the words before the arrow */
    size_t next;  /* the first that is not yet read */
};

static char *take_word(struct sentence *sentence) {
    cr_assert_lt(sentence->next, sentence->count, "an operand is missing");
    return sentence->words[sentence->next++];
}

static tael_decimal take_decimal(struct sentence *sentence) {
    const char *word = take_word(sentence);
    tael_decimal value = {0};
    cr_assert_eq(tael_decimal_parse(&value, word, strlen(word), NULL, NULL), TAEL_OK, "%s", word);
    return value;
}

static tael_money take_money(struct sentence *sentence) {
    const char *code = take_word(sentence);
    const tael_currency *currency = tael_currency_by_code(code, strlen(code));
    cr_assert_not_null(currency, "%s", code);
    return (tael_money){take_decimal(sentence), currency};
}

static tael_rounding take_mode(struct sentence *sentence) {
    static const char *const names[] = {"half_even", "half_up", "half_down", "up",
                                        "down",      "ceiling", "floor"};
    const char *word = take_word(sentence);
    size_t mode = 0;
    while (mode < sizeof names / sizeof *names && strcmp(names[mode], word) != 0) mode++;
    cr_assert_lt(mode, sizeof names / sizeof *names, "%s is no mode", word);
    return (tael_rounding)mode;
}

/* ---- the operations: each prints its result, or its status, as the table does ---- */

static const char *status_name(tael_status status) {
    switch (status) {
    case TAEL_INVALID_ARGUMENT: return "invalid_argument";
    case TAEL_CURRENCY_MISMATCH: return "currency_mismatch";
    case TAEL_TOO_LARGE: return "too_large";
    default: return "another status";
    }
}

static size_t print_value(const tael_decimal *value, char *text, size_t size) {
    size_t length;
    cr_assert_eq(tael_decimal_to_text_scaled(value, text, size, &length), TAEL_OK);
    return length;
}

static void print(char text[LINE_SIZE], tael_status status, const tael_money *money, bool exact) {
    if (status != TAEL_OK) {
        snprintf(text, LINE_SIZE, "%s", status_name(status));
        return;
    }
    char value[LINE_SIZE / 2];
    print_value(&money->value, value, sizeof value);
    snprintf(text, LINE_SIZE, "%s %s%s", money->currency->code, value, exact ? "" : " inexact");
}

typedef tael_status binary(tael_money *, const tael_money *, const tael_money *, const tael_allocator *);

/* Every operation runs with a fresh result; then again with its first operand as the result. */
static void print_binary(binary *operation, struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money first = take_money(sentence), second = take_money(sentence), result = {0};
    print(text, operation(&result, &first, &second, NULL), &result, true);
    char again[LINE_SIZE];
    print(again, operation(&first, &first, &second, NULL), &first, true);
    cr_expect_str_eq(again, text, "the operand as the result");
    tael_money_free(&first, NULL);
    tael_money_free(&second, NULL);
    tael_money_free(&result, NULL);
}

static void add(struct sentence *sentence, char text[LINE_SIZE]) {
    print_binary(tael_money_add, sentence, text);
}

static void subtract(struct sentence *sentence, char text[LINE_SIZE]) {
    print_binary(tael_money_subtract, sentence, text);
}

static void compare(struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money first = take_money(sentence), second = take_money(sentence);
    int order = 7, reverse = 7;
    tael_status status = tael_money_compare(&order, &first, &second);
    cr_expect_eq(tael_money_compare(&reverse, &second, &first), status);
    if (status == TAEL_OK) {
        cr_expect_eq(order, -reverse);
        snprintf(text, LINE_SIZE, "%d", order);
    } else {
        cr_expect(order == 7 && reverse == 7, "written in spite of the error");
        snprintf(text, LINE_SIZE, "%s", status_name(status));
    }
    tael_money_free(&first, NULL);
    tael_money_free(&second, NULL);
}

static void negate(struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money money = take_money(sentence), result = {0};
    print(text, tael_money_negate(&result, &money, NULL), &result, true);
    tael_money_free(&money, NULL);
    tael_money_free(&result, NULL);
}

static void multiply(struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money money = take_money(sentence), result = {0};
    tael_decimal factor = take_decimal(sentence);
    print(text, tael_money_multiply(&result, &money, &factor, NULL), &result, true);
    tael_money_free(&money, NULL);
    tael_money_free(&result, NULL);
    tael_decimal_free(&factor, NULL);
}

typedef tael_status rounding(tael_money *, const tael_money *, tael_rounding, bool *, const tael_allocator *);

static void print_rounding(rounding *operation, struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money money = take_money(sentence), result = {0};
    tael_rounding mode = take_mode(sentence);
    bool exact = true;
    tael_status status = operation(&result, &money, mode, &exact, NULL);
    print(text, status, &result, exact);
    cr_expect_eq(operation(&money, &money, mode, NULL, NULL), status, "the operand as the result");
    cr_expect_eq(tael_decimal_compare(&money.value, &result.value), 0, "the operand as the result");
    tael_money_free(&money, NULL);
    tael_money_free(&result, NULL);
}

static void round_minor(struct sentence *sentence, char text[LINE_SIZE]) {
    print_rounding(tael_money_round, sentence, text);
}

static void round_cash(struct sentence *sentence, char text[LINE_SIZE]) {
    print_rounding(tael_money_round_cash, sentence, text);
}

static void round_to(struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money money = take_money(sentence);
    tael_decimal increment = take_decimal(sentence);
    bool exact = true;
    tael_status status = tael_money_round_to(&money, &money, &increment, take_mode(sentence), &exact, NULL);
    print(text, status, &money, exact);
    tael_money_free(&money, NULL);
    tael_decimal_free(&increment, NULL);
}

static void print_parts(char text[LINE_SIZE], const tael_money *parts, size_t count) {
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) text[length++] = ' ';
        length += print_value(&parts[i].value, text + length, LINE_SIZE - length);
    }
}

static void split(struct sentence *sentence, char text[LINE_SIZE]) {
    tael_money money = take_money(sentence), parts[WORDS_MAX] = {0};
    tael_decimal weights[WORDS_MAX];
    size_t count = 0;
    while (sentence->next < sentence->count) weights[count++] = take_decimal(sentence);
    tael_status status = tael_money_split(parts, count, &money, weights, NULL);
    if (status == TAEL_OK)
        print_parts(text, parts, count);
    else
        print(text, status, NULL, true);
    for (size_t i = 0; i < count; i++) {
        tael_money_free(&parts[i], NULL);
        tael_decimal_free(&weights[i], NULL);
    }
    tael_money_free(&money, NULL);
}

/* ---- the table ---- */

static const struct {
    const char *name;
    void (*run)(struct sentence *sentence, char text[LINE_SIZE]);
} operations[] = {
    {"add", add},           {"subtract", subtract}, {"compare", compare},       {"negate", negate},
    {"multiply", multiply}, {"round", round_minor}, {"round_cash", round_cash}, {"round_to", round_to},
    {"split", split},
};

static void run(struct sentence *sentence, char text[LINE_SIZE]) {
    const char *name = take_word(sentence);
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++)
        if (strcmp(operations[i].name, name) == 0) {
            operations[i].run(sentence, text);
            return;
        }
    cr_assert_fail("%s is no operation", name);
}

static void run_case(char *line) {
    char *arrow = strstr(line, " -> ");
    cr_assert_not_null(arrow, "no arrow: %s", line);
    *arrow = '\0';
    struct sentence sentence = {.count = 0};
    for (char *word = strtok(line, " "); word != NULL; word = strtok(NULL, " "))
        sentence.words[sentence.count++] = word;
    take_word(&sentence); /* the number of the case */
    char text[LINE_SIZE];
    run(&sentence, text);
    cr_expect_str_eq(text, arrow + strlen(" -> "), "%s: %s", sentence.words[0], text);
    cr_expect_eq(sentence.next, sentence.count, "%s: an operand too many", sentence.words[0]);
}

Test(money, holds_to_its_table) {
    FILE *file = fopen(TAEL_SOURCE_DIR "/tests/cases/money.txt", "r");
    cr_assert_not_null(file);
    int count = 0;
    for (char line[LINE_SIZE]; fgets(line, sizeof line, file) != NULL;) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '\0' || line[0] == '#') continue;
        run_case(line);
        count++;
    }
    fclose(file);
    cr_expect_eq(count, 82, "%d cases were run", count);
}

/* ---- what does not fit in a table ---- */

Test(money, an_amount_without_a_currency_is_refused) {
    const tael_money none = {0}, one = tael_money_from_parts(false, 1, 0, tael_currency_by_code("CHF", 3));
    tael_money result = one;
    const tael_decimal factor = tael_decimal_from_parts(false, 2, 0);
    int order = 7;
    cr_expect_eq(tael_money_copy(&result, &none, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_negate(&result, &none, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_add(&result, &one, &none, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_add(&result, &none, &none, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_subtract(&result, &none, &one, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_compare(&order, &none, &one), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_multiply(&result, &none, &factor, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_round(&result, &none, TAEL_UP, NULL, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_round_cash(&result, &none, TAEL_UP, NULL, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_round_to(&result, &none, &factor, TAEL_UP, NULL, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_split(&result, 1, &none, NULL, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(order, 7);
    cr_expect_eq(result.currency, one.currency);
    cr_expect_eq(tael_decimal_compare(&result.value, &one.value), 0, "changed in spite of the errors");
}

Test(money, a_mode_that_is_none_is_refused) {
    tael_money amount = tael_money_from_parts(false, 123, -1, tael_currency_by_code("CHF", 3));
    bool exact = true;
    const tael_rounding none = (tael_rounding)7;
    cr_expect_eq(tael_money_round(&amount, &amount, none, &exact, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_money_round_cash(&amount, &amount, none, &exact, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect(exact, "written in spite of the error");
}

Test(money, a_failed_sum_changes_nothing) {
    tael_money francs = tael_money_from_parts(false, 5, 0, tael_currency_by_code("CHF", 3));
    const tael_money dollars = tael_money_from_parts(false, 5, 0, tael_currency_by_code("USD", 3));
    cr_expect_eq(tael_money_add(&francs, &francs, &dollars, NULL), TAEL_CURRENCY_MISMATCH);
    cr_expect_eq(francs.currency, tael_currency_by_code("CHF", 3));
    cr_expect_eq(francs.value.coefficient.small, 5);
}

Test(money, the_sign_is_that_of_the_number) {
    const tael_currency *yen = tael_currency_by_code("JPY", 3);
    const tael_money loss = tael_money_from_parts(true, 1, 0, yen),
                     none = tael_money_from_parts(true, 0, 0, yen),
                     gain = tael_money_from_parts(false, 1, 0, yen);
    cr_expect_eq(tael_money_sign(&loss), -1);
    cr_expect_eq(tael_money_sign(&none), 0);
    cr_expect_eq(tael_money_sign(&gain), 1);
}

Test(money, a_copy_is_its_own) {
    tael_money amount = tael_money_from_parts(false, UINT64_MAX, 0, tael_currency_by_code("CNY", 3)),
               copy = {0};
    cr_assert_eq(tael_money_add(&amount, &amount, &amount, NULL), TAEL_OK);
    cr_assert_eq(tael_money_copy(&copy, &amount, NULL), TAEL_OK);
    tael_money_free(&amount, NULL);
    cr_expect_eq(tael_money_sign(&amount), 0);
    cr_expect_not_null(amount.currency, "freed, it is zero in the same currency");
    char text[64];
    cr_assert_eq(tael_decimal_to_text(&copy.value, text, sizeof text, NULL), TAEL_OK);
    cr_expect_str_eq(text, "36893488147419103230");
    cr_expect_eq(copy.currency, amount.currency);
    tael_money_free(&copy, NULL);
    tael_money_free(NULL, NULL);
}

Test(money, the_amount_may_be_one_of_its_parts) {
    tael_money parts[3] = {0};
    parts[1] = tael_money_from_parts(false, 10, 0, tael_currency_by_code("CHF", 3));
    cr_assert_eq(tael_money_split(parts, 3, &parts[1], NULL, NULL), TAEL_OK);
    cr_expect_eq(parts[0].value.coefficient.small, 334);
    cr_expect_eq(parts[1].value.coefficient.small, 333);
    cr_expect_eq(parts[2].value.coefficient.small, 333);
}

Test(money, no_part_is_no_split) {
    const tael_money amount = tael_money_from_parts(false, 1, 0, tael_currency_by_code("CHF", 3));
    cr_expect_eq(tael_money_split(NULL, 0, &amount, NULL, NULL), TAEL_INVALID_ARGUMENT);
}

Test(money, more_parts_than_memory_can_count_are_refused) {
    const tael_money amount = tael_money_from_parts(false, 1, 0, tael_currency_by_code("CHF", 3));
    cr_expect_eq(tael_money_split(NULL, SIZE_MAX / 8, &amount, NULL, NULL), TAEL_NO_MEMORY);
}
