/* unit/decimal_property.c - laws of arithmetic over random decimals, with GMP's fractions as the
 * measure: every operation is also done in mpq, which knows neither digits nor exponents. */
#include "exact/decimal.h"
#include "tael/gmp.h"

#include <criterion/criterion.h>

enum { ROUNDS = 20000 };

typedef struct sample {
    tael_decimal value;
    mpq_t fraction;
} sample;

/* Mostly one or two limbs, where the ways of holding a number meet. */
static tael_decimal random_decimal(gmp_randstate_t state) {
    mpz_t coefficient;
    mpz_init(coefficient);
    mpz_rrandomb(coefficient, state, gmp_urandomm_ui(state, 20) == 0 ? 1500 : gmp_urandomm_ui(state, 140));
    if (gmp_urandomm_ui(state, 2) == 0) mpz_neg(coefficient, coefficient);
    tael_decimal value = {0};
    cr_assert_eq(tael_decimal_from_mpz(&value, coefficient, NULL), TAEL_OK);
    int32_t power = (int32_t)gmp_urandomm_ui(state, 60) - 40;
    cr_assert_eq(tael_decimal_scale(&value, &value, power, NULL), TAEL_OK);
    mpz_clear(coefficient);
    return value;
}

static void sample_init(sample *made, gmp_randstate_t state) {
    made->value = random_decimal(state);
    mpq_init(made->fraction);
    tael_decimal_to_mpq(made->fraction, &made->value);
}

static void sample_clear(sample *made) {
    tael_decimal_free(&made->value, NULL);
    mpq_clear(made->fraction);
}

static void expect_fraction(const tael_decimal *value, const mpq_t wanted, const char *operation) {
    mpq_t given;
    mpq_init(given);
    tael_decimal_to_mpq(given, value);
    cr_expect(mpq_equal(given, wanted), "%s: %s", operation, "another number than mpq's");
    mpq_clear(given);
}

typedef tael_status binary(tael_decimal *, const tael_decimal *, const tael_decimal *,
                           const tael_allocator *);
typedef void fraction_binary(mpq_t, const mpq_t, const mpq_t);

static void check_binary(const sample *first, const sample *second, binary *operate, fraction_binary *measure,
                         const char *operation) {
    tael_decimal result = {0};
    mpq_t wanted;
    mpq_init(wanted);
    measure(wanted, first->fraction, second->fraction);
    cr_expect_eq(operate(&result, &first->value, &second->value, NULL), TAEL_OK);
    expect_fraction(&result, wanted, operation);
    mpq_clear(wanted);
    tael_decimal_free(&result, NULL);
}

static void check_compare(const sample *first, const sample *second) {
    int wanted = mpq_cmp(first->fraction, second->fraction);
    int given = tael_decimal_compare(&first->value, &second->value);
    cr_expect_eq(given, (wanted > 0) - (wanted < 0), "compare");
    cr_expect_eq(tael_decimal_sign(&first->value), mpq_sgn(first->fraction), "sign");
}

/* |dividend - quotient x divisor| is less than |divisor| x 10^exponent, and 0 where it is exact. */
static void check_quotient(const sample *dividend, const sample *divisor, size_t digits) {
    tael_decimal quotient = {0}, unit = {0};
    bool exact = false;
    tael_status status =
        tael_decimal_divide(&quotient, &dividend->value, &divisor->value, digits, TAEL_DOWN, &exact, NULL);
    cr_expect_eq(status, TAEL_OK);
    unit = tael_decimal_from_parts(false, 1, quotient.exponent);
    mpq_t rest, bound;
    mpq_inits(rest, bound, NULL);
    tael_decimal_to_mpq(rest, &quotient);
    mpq_mul(rest, rest, divisor->fraction);
    mpq_sub(rest, dividend->fraction, rest);
    tael_decimal_to_mpq(bound, &unit);
    mpq_mul(bound, bound, divisor->fraction);
    mpq_abs(rest, rest);
    mpq_abs(bound, bound);
    cr_expect_lt(mpq_cmp(rest, bound), 0, "divide: off by a unit or more");
    cr_expect_eq(mpq_sgn(rest) == 0, exact, "divide: exactness");
    mpq_clears(rest, bound, NULL);
    tael_decimal_free(&quotient, NULL);
}

static void check_there_and_back(const sample *given) {
    static char text[TAEL_DECIMAL_TEXT_MAX];
    tael_decimal result = {0};
    size_t length;
    cr_expect_eq(tael_decimal_from_mpq(&result, given->fraction, NULL), TAEL_OK);
    cr_expect_eq(tael_decimal_compare(&result, &given->value), 0, "mpq there and back");
    cr_expect_eq(tael_decimal_to_text(&given->value, text, sizeof text, &length), TAEL_OK);
    cr_expect_eq(tael_decimal_parse(&result, text, length, NULL, NULL), TAEL_OK);
    cr_expect_eq(tael_decimal_compare(&result, &given->value), 0, "text there and back: %s", text);
    tael_decimal_free(&result, NULL);
}

Test(decimal, agrees_with_fractions) {
    gmp_randstate_t state;
    gmp_randinit_default(state);
    for (int i = 0; i < ROUNDS; i++) {
        sample first, second;
        sample_init(&first, state);
        sample_init(&second, state);
        check_binary(&first, &second, tael_decimal_add, mpq_add, "add");
        check_binary(&first, &second, tael_decimal_subtract, mpq_sub, "subtract");
        check_binary(&first, &second, tael_decimal_multiply, mpq_mul, "multiply");
        check_compare(&first, &second);
        check_there_and_back(&first);
        if (!tael_decimal_is_zero(&second.value))
            check_quotient(&first, &second, gmp_urandomm_ui(state, 50) + 1);
        sample_clear(&first);
        sample_clear(&second);
    }
    gmp_randclear(state);
}
