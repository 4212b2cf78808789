/* unit/exchange_operation.c - one line in, one result out. */
#include "unit/exchange_operation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tael/check.h"
#include "tael/convert.h"

enum { WORDS_MAX = 12, NUMBER_SIZE = 160 };

/* ---- words ---- */

static const char *status_name(tael_status status) {
    switch (status) {
    case TAEL_INVALID_ARGUMENT: return "invalid_argument";
    case TAEL_CURRENCY_MISMATCH: return "currency_mismatch";
    case TAEL_NO_RATE: return "no_rate";
    case TAEL_TOO_LARGE: return "too_large";
    default: return "another status";
    }
}

static tael_day day_of(const char *word) {
    tael_day day = TAEL_DAY_ANY;
    if (strcmp(word, "newest") == 0) return TAEL_DAY_NEWEST;
    tael_day_parse(&day, word, strlen(word), NULL);
    return day;
}

static const char *day_name(tael_day day, char text[TAEL_DAY_TEXT_MAX]) {
    return tael_day_to_text(day, text) == TAEL_OK ? text : "any";
}

static tael_rounding mode_of(const char *word) {
    static const char *const names[] = {"half_even", "half_up", "half_down", "up",
                                        "down",      "ceiling", "floor"};
    int mode = 0;
    while (mode <= TAEL_FLOOR && strcmp(names[mode], word) != 0) mode++;
    return (tael_rounding)mode;
}

static const tael_currency *currency_of(const char *word) {
    return tael_currency_by_code(word, strlen(word));
}

static tael_decimal decimal_of(const char *word, size_t length) {
    tael_decimal value = {0};
    tael_decimal_parse(&value, word, length, NULL, NULL);
    return value;
}

static const char *digits_of(const tael_decimal *value, char text[NUMBER_SIZE]) {
    return tael_decimal_to_text_scaled(value, text, NUMBER_SIZE, NULL) == TAEL_OK ? text : "too long";
}

static const char *plain_digits_of(const tael_decimal *value, char text[NUMBER_SIZE]) {
    return tael_decimal_to_text(value, text, NUMBER_SIZE, NULL) == TAEL_OK ? text : "too long";
}

/* A figure of three words: code, value or LOW..HIGH, decimals or "exact". */
static tael_figure figure_of(char *const *words) {
    tael_figure figure = {.currency = currency_of(words[0]), .restates = TAEL_NO_FIGURE};
    const char *dots = strstr(words[1], "..");
    figure.kind = dots != NULL ? TAEL_RANGE : TAEL_AMOUNT;
    if (dots != NULL) {
        figure.low = decimal_of(words[1], (size_t)(dots - words[1]));
        figure.high = decimal_of(dots + 2, strlen(dots + 2));
    } else {
        figure.value = decimal_of(words[1], strlen(words[1]));
    }
    figure.exact = strcmp(words[2], "exact") == 0;
    if (!figure.exact) figure.decimals = (int32_t)strtol(words[2], NULL, 10);
    return figure;
}

/* ---- operations: the words behind the first in, their result out ---- */

static void run_rate(char *result, char *const *words, const tael_rates *rates) {
    tael_rate rate = {0};
    tael_status status = tael_rates_find(&rate, rates, currency_of(words[0]), currency_of(words[1]),
                                         day_of(words[2]), (int32_t)strtol(words[3], NULL, 10), NULL);
    char numerator[NUMBER_SIZE], denominator[NUMBER_SIZE], day[TAEL_DAY_TEXT_MAX];
    if (status != TAEL_OK)
        strcpy(result, status_name(status));
    else
        snprintf(result, EXCHANGE_LINE_SIZE, "%s / %s %s%s", digits_of(&rate.numerator, numerator),
                 digits_of(&rate.denominator, denominator), day_name(rate.day, day),
                 rate.through_euro ? " euro" : "");
    tael_rate_free(&rate, NULL);
}

static void run_convert(char *result, char *const *words, const tael_rates *rates) {
    tael_money money = {decimal_of(words[1], strlen(words[1])), currency_of(words[0])};
    tael_rate rate = {0};
    bool exact = true;
    tael_status status =
        tael_rates_find(&rate, rates, money.currency, currency_of(words[2]), day_of(words[3]), 7, NULL);
    if (status == TAEL_OK)
        status = tael_convert_money(&money, &money, &rate, strtoul(words[4], NULL, 10), mode_of(words[5]),
                                    &exact, NULL);
    char number[NUMBER_SIZE];
    bool to_digits = strcmp(words[4], "0") != 0;
    if (status != TAEL_OK)
        strcpy(result, status_name(status));
    else
        snprintf(result, EXCHANGE_LINE_SIZE, "%s%s",
                 to_digits ? plain_digits_of(&money.value, number) : digits_of(&money.value, number),
                 exact ? "" : " inexact");
    tael_money_free(&money, NULL);
    tael_rate_free(&rate, NULL);
}

static void print_figure(char *result, const tael_figure *figure) {
    char first[NUMBER_SIZE], second[NUMBER_SIZE], accuracy[32];
    snprintf(accuracy, sizeof accuracy, figure->exact ? "exact" : "decimals %d", (int)figure->decimals);
    if (figure->kind == TAEL_RANGE)
        snprintf(result, EXCHANGE_LINE_SIZE, "%s..%s %s", digits_of(&figure->low, first),
                 digits_of(&figure->high, second), accuracy);
    else
        snprintf(result, EXCHANGE_LINE_SIZE, "%s %s", digits_of(&figure->value, first), accuracy);
}

static void run_figure(char *result, char *const *words, const tael_rates *rates) {
    tael_figure figure = figure_of(words), converted = {0};
    tael_rate rate = {0};
    tael_status status =
        tael_rates_find(&rate, rates, figure.currency, currency_of(words[3]), day_of(words[4]), 7, NULL);
    if (status == TAEL_OK)
        status = tael_convert_figure(&converted, &figure, &rate, strtoul(words[5], NULL, 10),
                                     mode_of(words[6]), NULL, NULL);
    if (status == TAEL_OK)
        print_figure(result, &converted);
    else
        strcpy(result, status_name(status));
    tael_convert_free_figure(&converted, NULL);
    tael_convert_free_figure(&figure, NULL);
    tael_rate_free(&rate, NULL);
}

static void print_check(char *result, const tael_check *check) {
    tael_decimal low = {0}, high = {0};
    char first[NUMBER_SIZE], second[NUMBER_SIZE], power[32] = "", bounds[2 * NUMBER_SIZE];
    tael_status status = tael_implied_bounds(&low, &high, &check->implied, 6, NULL);
    if (check->off_by != 0) snprintf(power, sizeof power, " %d", (int)check->off_by);
    if (status == TAEL_OK)
        snprintf(bounds, sizeof bounds, "%s %s", plain_digits_of(&low, first),
                 plain_digits_of(&high, second));
    else
        strcpy(bounds, "unbounded");
    snprintf(result, EXCHANGE_LINE_SIZE, "%s %s%s", bounds, tael_check_verdict_name(check->verdict), power);
    tael_decimal_free(&low, NULL);
    tael_decimal_free(&high, NULL);
}

static void run_check(char *result, char *const *words, const tael_rates *rates) {
    tael_figure figures[] = {figure_of(words), figure_of(words + 3)};
    figures[1].restates = 0;
    tael_check_options options = TAEL_CHECK_OPTIONS_INIT;
    options.day = day_of(words[6]);
    options.tolerance = decimal_of(words[7], strlen(words[7]));
    tael_check check = {0};
    tael_status status = tael_check_restatement(&check, figures, 1, rates, &options, NULL);
    if (status == TAEL_OK)
        print_check(result, &check);
    else
        strcpy(result, status_name(status));
    tael_check_free(&check, NULL);
    for (int i = 0; i < 2; i++) tael_convert_free_figure(&figures[i], NULL);
}

bool run_exchange_operation(char result[EXCHANGE_LINE_SIZE], char *line, const tael_rates *rates) {
    static const struct {
        const char *name;
        size_t words;
        void (*run)(char *result, char *const *words, const tael_rates *rates);
    } operations[] = {{"rate", 5, run_rate},
                      {"convert", 7, run_convert},
                      {"figure", 8, run_figure},
                      {"check", 9, run_check}};
    char *words[WORDS_MAX];
    size_t count = 0;
    for (char *word = strtok(line, " \n"); word != NULL && count < WORDS_MAX; word = strtok(NULL, " \n"))
        words[count++] = word;
    for (size_t i = 0; count > 0 && i < sizeof operations / sizeof *operations; i++) {
        if (strcmp(operations[i].name, words[0]) != 0 || operations[i].words != count) continue;
        operations[i].run(result, words + 1, rates);
        return true;
    }
    return false;
}

/* ---- files ---- */

tael_status add_rates_of_file(tael_rates_builder *builder, const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return TAEL_INVALID_ARGUMENT;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(size);
    bool is_read = text != NULL && fread(text, 1, size, file) == size;
    fclose(file);
    tael_status status = is_read ? tael_rates_builder_read(builder, text, size, NULL) : TAEL_INVALID_ARGUMENT;
    free(text);
    return status;
}

tael_rates *rates_of_file(const char *path) {
    tael_rates_builder *builder;
    tael_rates *rates = NULL;
    if (tael_rates_builder_new(&builder, NULL) != TAEL_OK) return NULL;
    tael_status status = add_rates_of_file(builder, path);
    if (status == TAEL_OK) status = tael_rates_builder_finish(&rates, builder);
    if (status != TAEL_OK) tael_rates_builder_free(builder);
    return rates;
}
