/* unit/exchange_rates.c - days, files of rates, and what does not fit in a table. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "exchange/legacy.h"
#include "tael/convert.h"
#include "tael/rates.h"

static const tael_currency *currency(const char *code) {
    return tael_currency_by_code(code, 3);
}

static tael_day day_of(const char *text) {
    tael_day day = 0;
    cr_assert_eq(tael_day_parse(&day, text, strlen(text), NULL), TAEL_OK, "%s", text);
    return day;
}

/* ---- days ---- */

Test(exchange_day, every_day_comes_back) {
    char text[TAEL_DAY_TEXT_MAX];
    tael_day first = day_of("0001-01-01"), last = day_of("9999-12-31");
    for (tael_day day = first; day <= last; day++) {
        cr_assert_eq(tael_day_to_text(day, text), TAEL_OK);
        cr_assert_eq(day_of(text), day, "%s", text);
    }
    cr_expect_eq(tael_day_to_text(first - 1, text), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_day_to_text(last + 1, text), TAEL_INVALID_ARGUMENT);
}

Test(exchange_day, known_days) {
    cr_expect_eq(day_of("1970-01-01"), 0);
    cr_expect_eq(day_of("1969-12-31"), -1);
    cr_expect_eq(day_of("2000-03-01") - day_of("2000-02-28"), 2);
    cr_expect_eq(day_of("1900-03-01") - day_of("1900-02-28"), 1);
    cr_expect_eq(day_of("2015-10-30"), 16738);
}

Test(exchange_day, what_is_no_day) {
    static const struct {
        const char *text;
        size_t offset;
    } faults[] = {{"", 0},           {"2015-10-3", 9},  {"2015-1-30", 6},  {"2015/10/30", 4},
                  {"15-10-30", 2},   {"2015-13-01", 5}, {"2015-00-01", 5}, {"2015-02-29", 8},
                  {"2015-04-31", 8}, {"2015-04-00", 8}, {"0000-01-01", 0}, {"2015-10-30 ", 10}};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        tael_day day = 7;
        tael_error error = {0};
        tael_status status = tael_day_parse(&day, faults[i].text, strlen(faults[i].text), &error);
        cr_expect_eq(status, TAEL_SYNTAX, "%s", faults[i].text);
        cr_expect_eq(error.offset, faults[i].offset, "%s: %zu", faults[i].text, error.offset);
        cr_expect_eq(day, 7);
    }
}

/* ---- the law's rates ---- */

Test(exchange_legacy, irrevocable_rates_are_the_regulations) {
    static const struct {
        const char *code, *rate, *since;
    } law[] = {{"ATS", "13.7603", "1999-01-01"},  {"BEF", "40.3399", "1999-01-01"},
               {"DEM", "1.95583", "1999-01-01"},  {"ESP", "166.386", "1999-01-01"},
               {"FIM", "5.94573", "1999-01-01"},  {"FRF", "6.55957", "1999-01-01"},
               {"IEP", "0.787564", "1999-01-01"}, {"ITL", "1936.27", "1999-01-01"},
               {"LUF", "40.3399", "1999-01-01"},  {"NLG", "2.20371", "1999-01-01"},
               {"PTE", "200.482", "1999-01-01"},  {"GRD", "340.750", "2001-01-01"},
               {"SIT", "239.640", "2007-01-01"},  {"CYP", "0.585274", "2008-01-01"},
               {"MTL", "0.429300", "2008-01-01"}, {"SKK", "30.1260", "2009-01-01"},
               {"EEK", "15.6466", "2011-01-01"},  {"LVL", "0.702804", "2014-01-01"},
               {"LTL", "3.45280", "2015-01-01"},  {"HRK", "7.53450", "2023-01-01"},
               {"BGN", "1.95583", "2026-01-01"}};
    for (size_t i = 0; i < sizeof law / sizeof *law; i++) {
        char text[16];
        const tael__legacy *legacy = tael__legacy_of(currency(law[i].code));
        cr_assert_not_null(legacy, "%s", law[i].code);
        cr_assert_eq(tael_decimal_to_text_scaled(&legacy->rate, text, sizeof text, NULL), TAEL_OK);
        cr_expect_str_eq(text, law[i].rate, "%s", law[i].code);
        cr_expect_eq(legacy->since, day_of(law[i].since), "%s", law[i].code);
    }
    cr_expect_null(tael__legacy_of(currency("EUR")));
    cr_expect_null(tael__legacy_of(currency("USD")));
}

/* ---- files ---- */

static tael_status read_text(const char *text, size_t length, tael_error *error) {
    tael_rates_builder *builder;
    cr_assert_eq(tael_rates_builder_new(&builder, NULL), TAEL_OK);
    tael_status status = tael_rates_builder_read(builder, text, length, error);
    tael_rates_builder_free(builder);
    return status;
}

Test(exchange_files, forms_that_are_read) {
    static const char *const forms[] = {
        "date,base,quote,rate",
        "DATE,Base,QUOTE,Rate\r\n2015-10-30,usd,cny,6\r\n\r\n",
        "\357\273\277date,base,quote,rate\n\n2015-10-30,USD,CNY,0.000000000000000000000000001",
        "Date,USD,\n2015-10-30,N/A,\n2015-10-29,,\n",
        "\"Date\",\"USD\"\n\"2015-10-30\",\"1.1\"\n",
        "Date,USD,,JPY\n2015-10-30,1.1,,132.88"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        cr_expect_eq(read_text(forms[i], strlen(forms[i]), NULL), TAEL_OK, "form %zu", i);
}

Test(exchange_files, faults_tell_their_place) {
    static const struct {
        const char *text;
        tael_status status;
        size_t offset;
    } faults[] = {{"", TAEL_SYNTAX, 0},
                  {"day,base,quote,rate", TAEL_SYNTAX, 0},
                  {"date,base,quote", TAEL_SYNTAX, 10},
                  {"date,base,quote,rate,source", TAEL_SYNTAX, 16},
                  {"date,base,quote,price", TAEL_SYNTAX, 16},
                  {"date,base,quote,rate\n2015-10-30,USD,CNX,6", TAEL_UNKNOWN_CURRENCY, 36},
                  {"date,base,quote,rate\n2015-10-30,USD,CNY,-6", TAEL_SYNTAX, 40},
                  {"date,base,quote,rate\n2015-10-30,USD,CNY,.5", TAEL_SYNTAX, 40},
                  {"date,base,quote,rate\n2015-10-30,USD,CNY,0.0", TAEL_SYNTAX, 40},
                  {"Date,EUR", TAEL_SYNTAX, 5},
                  {"Date,USD,\n2015-10-30,1.1,5", TAEL_SYNTAX, 25}};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        tael_error error = {0};
        tael_status status = read_text(faults[i].text, strlen(faults[i].text), &error);
        cr_expect_eq(status, faults[i].status, "%s", faults[i].text);
        cr_expect_eq(error.status, faults[i].status, "%s", faults[i].text);
        cr_expect_eq(error.offset, faults[i].offset, "%s: %zu", faults[i].text, error.offset);
        cr_expect_not_null(error.message);
    }
}

Test(exchange_files, any_beginning_of_a_file_is_read_or_refused) {
    static const char text[] = "date,base,quote,rate\n2015-10-30,USD,CNY,6.30\n";
    for (size_t length = 0; length < sizeof text; length++) {
        char *copy = malloc(length + 1);
        memcpy(copy, text, length);
        tael_status status = read_text(copy, length, NULL);
        cr_expect(status == TAEL_OK || status == TAEL_SYNTAX || status == TAEL_UNKNOWN_CURRENCY);
        free(copy);
    }
}

/* ---- order ---- */

/* 617 and 1000 are coprime: every day from 0 to 999 comes once, in a wild order, and then some again. */
Test(exchange_rates, any_order_of_days) {
    tael_rates_builder *builder;
    tael_rates *rates;
    cr_assert_eq(tael_rates_builder_new(&builder, NULL), TAEL_OK);
    for (uint64_t i = 0; i < 1500; i++) {
        tael_decimal rate = tael_decimal_from_parts(false, i + 1, 0);
        tael_day day = (tael_day)(i * 617 % 1000);
        cr_assert_eq(tael_rates_builder_add(builder, currency("USD"), currency("CNY"), day, &rate), TAEL_OK);
    }
    cr_assert_eq(tael_rates_builder_finish(&rates, builder), TAEL_OK);
    for (uint64_t i = 500; i < 1500; i++) {
        tael_rate rate = {0};
        tael_day day = (tael_day)(i * 617 % 1000);
        cr_assert_eq(tael_rates_find(&rate, rates, currency("USD"), currency("CNY"), day, 0, NULL), TAEL_OK);
        cr_expect_eq(rate.numerator.coefficient.small, i + 1, "the later one counts");
        cr_expect_eq(rate.day, day);
    }
    cr_expect_eq(tael_rates_newest(rates), 999);
    tael_rates_free(rates);
}

Test(exchange_rates, what_is_refused) {
    tael_rates_builder *builder;
    tael_rates *rates;
    tael_rate rate = {0};
    const tael_decimal one = tael_decimal_from_parts(false, 1, 0), none = {0};
    const tael_currency *dollar = currency("USD"), *yuan = currency("CNY");
    cr_assert_eq(tael_rates_builder_new(&builder, NULL), TAEL_OK);
    cr_expect_eq(tael_rates_builder_add(builder, dollar, dollar, 0, &one), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_rates_builder_add(builder, dollar, NULL, 0, &one), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_rates_builder_add(builder, dollar, yuan, 0, &none), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_rates_builder_add(builder, dollar, yuan, TAEL_DAY_NEWEST, &one), TAEL_INVALID_ARGUMENT);
    cr_assert_eq(tael_rates_builder_finish(&rates, builder), TAEL_OK);
    cr_expect_eq(tael_rates_newest(rates), TAEL_DAY_ANY);
    cr_expect_eq(tael_rates_find(&rate, rates, dollar, yuan, TAEL_DAY_NEWEST, 7, NULL), TAEL_NO_RATE);
    cr_expect_eq(tael_rates_find(&rate, rates, dollar, NULL, 0, 7, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_rates_find(&rate, rates, dollar, yuan, 0, -1, NULL), TAEL_INVALID_ARGUMENT);
    tael_rates_free(rates);
    tael_rates_free(NULL);
    tael_rates_builder_free(NULL);
}

/* ---- conversion ---- */

Test(exchange_convert, currencies_must_fit) {
    const tael_decimal one = tael_decimal_from_parts(false, 1, 0);
    const tael_rate rate = {currency("USD"), currency("CNY"), one, one, TAEL_DAY_ANY, false};
    tael_money money = tael_money_from_parts(false, 5, 0, currency("EUR"));
    cr_expect_eq(tael_convert_money(&money, &money, &rate, 0, TAEL_HALF_EVEN, NULL, NULL),
                 TAEL_CURRENCY_MISMATCH);
    cr_expect_eq(money.currency, currency("EUR"));
    const tael_figure context = {.kind = TAEL_CONTEXT, .currency = currency("USD")};
    tael_figure figure = {0};
    cr_expect_eq(tael_convert_figure(&figure, &context, &rate, 0, TAEL_HALF_EVEN, NULL, NULL),
                 TAEL_INVALID_ARGUMENT);
}

Test(exchange_convert, what_the_text_said_stays) {
    const tael_decimal one = tael_decimal_from_parts(false, 1, 0);
    const tael_rate rate = {
        currency("USD"), currency("CNY"), tael_decimal_from_parts(false, 6, 0), one, TAEL_DAY_ANY, false};
    const tael_figure figure = {.start = 3,
                                .end = 9,
                                .value = tael_decimal_from_parts(true, 5, 0),
                                .currency = currency("USD"),
                                .per = "share",
                                .restates = 4,
                                .context = 2,
                                .approximation = TAEL_ABOUT};
    tael_figure converted = {0};
    cr_assert_eq(tael_convert_figure(&converted, &figure, &rate, 0, TAEL_HALF_EVEN, NULL, NULL), TAEL_OK);
    cr_expect_eq(converted.start, 3);
    cr_expect_eq(converted.end, 9);
    cr_expect_str_eq(converted.per, "share");
    cr_expect_eq(converted.restates, 4);
    cr_expect_eq(converted.context, 2);
    cr_expect_eq(converted.approximation, TAEL_ABOUT);
    cr_expect_eq(converted.currency, currency("CNY"));
    cr_expect_eq(tael_decimal_sign(&converted.value), -1);
    tael_convert_free_figure(&converted, NULL);
}
