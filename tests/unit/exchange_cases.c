/* unit/exchange_cases.c - the tables cases/convert.txt and cases/check.txt, line by line. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "unit/exchange_operation.h"

static const char folder[] = TAEL_SOURCE_DIR "/tests/cases/";

static void add_file(tael_rates_builder *builder, const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s%s", folder, name);
    cr_assert_eq(add_rates_of_file(builder, path), TAEL_OK, "%s", path);
}

static void add_undated(tael_rates_builder *builder, const char *base, const char *quote, uint64_t rate) {
    const tael_decimal value = tael_decimal_from_parts(false, rate, 0);
    cr_assert_eq(tael_rates_builder_add(builder, tael_currency_by_code(base, 3),
                                        tael_currency_by_code(quote, 3), TAEL_DAY_ANY, &value),
                 TAEL_OK);
}

static tael_rates *rates_of_cases(void) {
    tael_rates_builder *builder;
    tael_rates *rates;
    cr_assert_eq(tael_rates_builder_new(&builder, NULL), TAEL_OK);
    add_file(builder, "exchange_ecb.csv");
    add_file(builder, "exchange_plain.csv");
    add_undated(builder, "THB", "LAK", 2);
    add_undated(builder, "EUR", "FRF", 3);
    cr_assert_eq(tael_rates_builder_finish(&rates, builder), TAEL_OK);
    return rates;
}

static bool is_case(const char *line) {
    return line[0] != '#' && line[0] != '\n';
}

static void try_line(char *line, const tael_rates *rates) {
    char result[EXCHANGE_LINE_SIZE] = "", name[16] = "";
    char *arrow = strstr(line, " -> ");
    cr_assert_not_null(arrow, "%s", line);
    *arrow = '\0';
    char *wanted = arrow + 4;
    wanted[strcspn(wanted, "\n")] = '\0';
    size_t name_length = strcspn(line, " ");
    cr_assert_lt(name_length, sizeof name);
    memcpy(name, line, name_length);
    cr_assert(run_exchange_operation(result, line + name_length, rates), "%s is no operation", name);
    cr_expect_str_eq(result, wanted, "%s: wanted %s, got %s", name, wanted, result);
}

static void try_table(const char *name) {
    char path[512], line[EXCHANGE_LINE_SIZE];
    snprintf(path, sizeof path, "%s%s", folder, name);
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file, "%s", path);
    tael_rates *rates = rates_of_cases();
    size_t tried = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!is_case(line)) continue;
        try_line(line, rates);
        tried++;
    }
    cr_expect_gt(tried, 20);
    tael_rates_free(rates);
    fclose(file);
}

Test(exchange, conversions_of_the_table) {
    try_table("convert.txt");
}

Test(exchange, checks_of_the_table) {
    try_table("check.txt");
}
