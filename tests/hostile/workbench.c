/* hostile/workbench.c - what the calls work on, and their results as text. */
#include "hostile/workbench.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <tael/gmp.h>

/* --- What stands on it ---------------------------------------------------------------------------- */

/* Longer than any result, so that its limbs are of no use to one. */
static const char former[] =
    "77777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777"
    "777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777777."
    "5";

/* Days that must be sorted. */
static const char disordered[] = "date,base,quote,rate\n"
                                 "2015-10-29,EUR,USD,1.00000000000000000000000000000001\n"
                                 "2015-10-30,EUR,USD,1.10000000000000000000000000000001\n"
                                 "2015-10-28,EUR,USD,1.20000000000000000000000000000001\n"
                                 "2015-10-30,EUR,CNY,7.00000000000000000000000000000001\n";

static tael_decimal parse(const workbench *bench, const char *digits) {
    tael_decimal value = {0};
    cr_assert_eq(tael_decimal_parse(&value, digits, strlen(digits), bench->allocator, NULL), TAEL_OK);
    return value;
}

static void set_operands(workbench *bench) {
    bench->first = parse(bench, "123456789012345678901234567890.1250");
    bench->second = parse(bench, "-98765432109876543210987.654321");
    bench->money =
        (tael_money){parse(bench, "123456789012345678901234567890.127"), workbench_currency("CHF")};
    bench->other = (tael_money){parse(bench, "-98765432109876543210987654321.5"), workbench_currency("CHF")};
    bench->rate = (tael_rate){
        .base = workbench_currency("CHF"), .quote = workbench_currency("USD"), .day = TAEL_DAY_ANY};
    bench->rate.numerator = parse(bench, "1000000000000000000000000000000.7");
    bench->rate.denominator = parse(bench, "1100000000000000000000000000000.9");
    for (int i = 0; i < 2; i++)
        bench->figures[i] = (tael_figure){.value = parse(bench, i == 0 ? "-123456789012345678901234567890.1"
                                                                       : "-22922899999999999999999999999.9"),
                                          .currency = workbench_currency(i == 0 ? "CNY" : "USD"),
                                          .decimals = 1,
                                          .restates = i == 0 ? TAEL_NO_FIGURE : 0,
                                          .context = TAEL_NO_FIGURE};
    mpz_init_set_str(bench->integer, "123456789012345678901234567890", 10);
    mpq_init(bench->fraction);
    mpq_set_str(bench->fraction, "123456789012345678901234567891/8", 10);
}

static void set_objects(workbench *bench) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = bench->allocator;
    tael_status status =
        tael_implied_make(&bench->implied, &bench->figures[0], &bench->figures[1], bench->allocator);
    if (status == TAEL_OK) status = tael_rates_builder_new(&bench->builder, bench->allocator);
    if (status == TAEL_OK)
        status = tael_rates_builder_read(bench->builder, disordered, sizeof disordered - 1, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_finish(&bench->rates, bench->builder);
    if (status == TAEL_OK) status = tael_rates_builder_new(&bench->builder, bench->allocator);
    if (status == TAEL_OK)
        status = tael_rates_builder_read(bench->builder, disordered, sizeof disordered - 1, NULL);
    if (status == TAEL_OK) status = tael_scan_new(&bench->scan, &options);
    if (status == TAEL_OK) status = tael_batch_new(&bench->batch, &options);
    cr_assert_eq(status, TAEL_OK);
}

static void set_results(workbench *bench) {
    for (int i = 0; i < 2; i++) bench->decimals[i] = parse(bench, former);
    for (int i = 0; i < PARTS; i++)
        bench->moneys[i] = (tael_money){parse(bench, former), workbench_currency("CHF")};
    bench->made_rate.numerator = parse(bench, former);
    bench->made_rate.denominator = parse(bench, former);
    bench->made_implied.base_low = parse(bench, former);
    bench->made_implied.quote_high = parse(bench, former);
    bench->made_check.implied.base_high = parse(bench, former);
    bench->made_check.market.numerator = parse(bench, former);
    bench->made_figure = (tael_figure){.value = parse(bench, former), .low = parse(bench, former)};
}

void workbench_open(workbench *bench, const tael_allocator *allocator) {
    *bench = (workbench){.allocator = allocator};
    set_operands(bench);
    set_objects(bench);
    set_results(bench);
}

void workbench_close(workbench *bench) {
    const tael_allocator *allocator = bench->allocator;
    tael_decimal *values[] = {
        &bench->first,       &bench->second,     &bench->figures[0].value, &bench->figures[1].value,
        &bench->decimals[0], &bench->decimals[1]};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) tael_decimal_free(values[i], allocator);
    tael_money_free(&bench->money, allocator);
    tael_money_free(&bench->other, allocator);
    for (int i = 0; i < PARTS; i++) tael_money_free(&bench->moneys[i], allocator);
    tael_rate_free(&bench->rate, allocator);
    tael_rate_free(&bench->made_rate, allocator);
    tael_implied_free(&bench->implied, allocator);
    tael_implied_free(&bench->made_implied, allocator);
    tael_check_free(&bench->made_check, allocator);
    tael_convert_free_figure(&bench->made_figure, allocator);
    tael_rates_free(bench->rates);
    tael_rates_free(bench->made_rates);
    tael_rates_builder_free(bench->builder);
    tael_rates_builder_free(bench->made_builder);
    tael_scan_free(bench->scan);
    tael_scan_free(bench->made_scan);
    tael_batch_free(bench->batch);
    tael_batch_free(bench->made_batch);
    tael_lexicon_free(bench->made_lexicon);
    mpz_clear(bench->integer);
    mpq_clear(bench->fraction);
}

/* --- The same as text ---------------------------------------------------------------------------- */

typedef struct writer {
    char text[1 << 16];
    size_t length;
} writer;

static void write_word(writer *to, const char *word) {
    size_t length = strlen(word);
    cr_assert_lt(to->length + length + 2, sizeof to->text);
    memcpy(to->text + to->length, word, length);
    memcpy(to->text + to->length + length, "\n", 2);
    to->length += length + 1;
}

static void write_value(writer *to, const tael_decimal *value) {
    static char digits[TAEL_DECIMAL_TEXT_MAX];
    cr_assert_eq(tael_decimal_to_text_scaled(value, digits, sizeof digits, NULL), TAEL_OK);
    write_word(to, digits);
}

static void write_size(writer *to, const char *name, size_t number) {
    char word[64];
    snprintf(word, sizeof word, "%s %zu", name, number);
    write_word(to, word);
}

static void write_code(writer *to, const tael_currency *named) {
    write_word(to, named == NULL ? "-" : named->code);
}

static void write_implied(writer *to, const tael_implied *implied) {
    write_code(to, implied->base);
    write_code(to, implied->quote);
    write_value(to, &implied->base_low);
    write_value(to, &implied->base_high);
    write_value(to, &implied->quote_low);
    write_value(to, &implied->quote_high);
}

static void write_rate(writer *to, const tael_rate *rate) {
    write_code(to, rate->base);
    write_code(to, rate->quote);
    write_value(to, &rate->numerator);
    write_value(to, &rate->denominator);
    write_size(to, "day", (size_t)rate->day);
}

static void write_figures(writer *to, const tael_figure *figures, size_t count) {
    for (size_t i = 0; i < count; i++) {
        write_code(to, figures[i].currency);
        write_value(to, &figures[i].value);
        write_value(to, &figures[i].low);
        write_value(to, &figures[i].high);
    }
}

static void write_objects(writer *to, const workbench *bench) {
    size_t count;
    const tael_figure *figures = tael_scan_figures(bench->scan, &count);
    write_figures(to, figures, count);
    write_figures(to, &bench->made_figure, 1);
    const tael_columns *columns = tael_batch_columns(bench->batch);
    write_size(to, "documents", columns->documents);
    write_size(to, "rows", columns->figures);
    write_size(to, "in digits", columns->digits_count);
    write_size(to, "rates", bench->made_rates != NULL);
    write_size(to, "builder", bench->made_builder != NULL);
    write_size(to, "scan", bench->made_scan != NULL);
    write_size(to, "batch", bench->made_batch != NULL);
    write_size(to, "lexicon", bench->made_lexicon != NULL);
    write_word(to, bench->rendered);
}

const char *workbench_describe(const workbench *bench) {
    static writer to;
    to.length = 0;
    for (int i = 0; i < 2; i++) write_value(&to, &bench->decimals[i]);
    for (int i = 0; i < PARTS; i++) write_value(&to, &bench->moneys[i].value);
    write_rate(&to, &bench->made_rate);
    write_implied(&to, &bench->made_implied);
    write_implied(&to, &bench->made_check.implied);
    write_rate(&to, &bench->made_check.market);
    write_size(&to, tael_check_verdict_name(bench->made_check.verdict), bench->made_check.second);
    write_objects(&to, bench);
    return to.text;
}
