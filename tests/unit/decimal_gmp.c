/* unit/decimal_gmp.c - tael/gmp.h: what has no decimal, and what is at the limits. */
#include "tael/gmp.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_text(const tael_decimal *value, const char *wanted) {
    char text[64];
    cr_expect_eq(tael_decimal_to_text_scaled(value, text, sizeof text, NULL), TAEL_OK);
    cr_expect_str_eq(text, wanted);
}

static tael_status from_fraction(tael_decimal *result, const char *text) {
    mpq_t fraction;
    mpq_init(fraction);
    mpq_set_str(fraction, text, 10);
    mpq_canonicalize(fraction);
    tael_status status = tael_decimal_from_mpq(result, fraction, NULL);
    mpq_clear(fraction);
    return status;
}

Test(gmp, fractions_that_are_decimals) {
    static const char *const pairs[][2] = {
        {"1/8", "0.125"}, {"-3/20", "-0.15"},         {"7/1", "7"},
        {"0", "0"},       {"1/1024", "0.0009765625"}, {"18446744073709551617/10", "1844674407370955161.7"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        tael_decimal result = {0};
        cr_expect_eq(from_fraction(&result, pairs[i][0]), TAEL_OK);
        expect_text(&result, pairs[i][1]);
        tael_decimal_free(&result, NULL);
    }
}

Test(gmp, fractions_that_are_none) {
    tael_decimal result = tael_decimal_from_parts(false, 5, 0);
    cr_expect_eq(from_fraction(&result, "1/3"), TAEL_INEXACT);
    cr_expect_eq(from_fraction(&result, "22/70"), TAEL_INEXACT);
    expect_text(&result, "5");
}

/* 1/5^n = 2^n x 10^-n: n digits behind the mark, 0.3 n of them significant. */
static tael_status from_power_of_five(tael_decimal *result, unsigned long power) {
    mpq_t fraction;
    mpq_init(fraction);
    mpq_set_ui(fraction, 1, 1);
    mpz_ui_pow_ui(mpq_denref(fraction), 5, power);
    tael_status status = tael_decimal_from_mpq(result, fraction, NULL);
    mpq_clear(fraction);
    return status;
}

Test(gmp, fractions_at_the_limit) {
    tael_decimal result = {0};
    cr_expect_eq(from_power_of_five(&result, TAEL_DECIMAL_EXPONENT_MAX), TAEL_OK);
    cr_expect_eq(result.exponent, -TAEL_DECIMAL_EXPONENT_MAX);
    cr_expect_eq(tael_decimal_digits(&result), 6021);
    cr_expect_eq(from_power_of_five(&result, TAEL_DECIMAL_EXPONENT_MAX + 1), TAEL_TOO_LARGE);
    tael_decimal_free(&result, NULL);
}

Test(gmp, integers) {
    mpz_t integer;
    mpz_init_set_si(integer, 42);
    tael_decimal value = tael_decimal_from_parts(true, 1250, -1);
    cr_expect_eq(tael_decimal_to_mpz(integer, &value), TAEL_OK);
    cr_expect_eq(mpz_cmp_si(integer, -125), 0);
    value = tael_decimal_from_parts(false, 125, -1);
    cr_expect_eq(tael_decimal_to_mpz(integer, &value), TAEL_INEXACT);
    cr_expect_eq(mpz_cmp_si(integer, -125), 0, "changed by a failed call");
    value = tael_decimal_from_parts(false, 12, 3);
    cr_expect_eq(tael_decimal_to_mpz(integer, &value), TAEL_OK);
    cr_expect_eq(mpz_cmp_si(integer, 12000), 0);
    mpz_clear(integer);
}

/* 10^20000 has more digits than the limit, all but one of them zeros. */
Test(gmp, integers_at_the_limit) {
    mpz_t integer, back;
    mpz_inits(integer, back, NULL);
    mpz_ui_pow_ui(integer, 10, TAEL_DECIMAL_EXPONENT_MAX);
    tael_decimal value = {0};
    cr_expect_eq(tael_decimal_from_mpz(&value, integer, NULL), TAEL_OK);
    cr_expect_eq(tael_decimal_to_mpz(back, &value), TAEL_OK);
    cr_expect_eq(mpz_cmp(integer, back), 0);
    mpz_add_ui(integer, integer, 1);
    cr_expect_eq(tael_decimal_from_mpz(&value, integer, NULL), TAEL_TOO_LARGE);
    mpz_clears(integer, back, NULL);
    tael_decimal_free(&value, NULL);
}
