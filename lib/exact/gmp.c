/* exact/gmp.c - the one file that speaks to GMP's mpz and mpq. */
#include "tael/gmp.h"

#include "exact/decimal.h"
#include "exact/natural.h"

#include <string.h>

static void load_coefficient(mpz_t integer, const tael_decimal *value) {
    bool small = value->limb_count == 0;
    const uint64_t *limbs = small ? &value->coefficient.small : value->coefficient.limbs;
    mpz_import(integer, small ? 1 : value->limb_count, -1, sizeof *limbs, 0, 0, limbs);
    if (value->negative) mpz_neg(integer, integer);
}

/* 10^|exponent| */
static void set_power(mpz_t power, int32_t exponent) {
    mpz_ui_pow_ui(power, 10, (unsigned long)(exponent < 0 ? -exponent : exponent));
}

tael_status tael_decimal_to_mpz(mpz_t integer, const tael_decimal *value) {
    tael_status status = TAEL_OK;
    mpz_t number, power;
    mpz_inits(number, power, NULL);
    load_coefficient(number, value);
    set_power(power, value->exponent);
    if (value->exponent >= 0)
        mpz_mul(integer, number, power);
    else if (mpz_divisible_p(number, power))
        mpz_divexact(integer, number, power);
    else
        status = TAEL_INEXACT;
    mpz_clears(number, power, NULL);
    return status;
}

void tael_decimal_to_mpq(mpq_t fraction, const tael_decimal *value) {
    mpz_t power;
    mpz_init(power);
    set_power(power, value->exponent);
    load_coefficient(mpq_numref(fraction), value);
    if (value->exponent >= 0) {
        mpz_mul(mpq_numref(fraction), mpq_numref(fraction), power);
        mpz_set_ui(mpq_denref(fraction), 1);
    } else {
        mpz_set(mpq_denref(fraction), power);
        mpq_canonicalize(fraction);
    }
    mpz_clear(power);
}

static tael_status store(tael_decimal *result, const mpz_t coefficient, int64_t exponent,
                         const tael_allocator *allocator) {
    tael__natural natural;
    natural.count = mpz_size(coefficient);
    if (natural.count > TAEL__DECIMAL_LIMBS_MAX) return TAEL_TOO_LARGE;
    memcpy(natural.limbs, mpz_limbs_read(coefficient), natural.count * sizeof *natural.limbs);
    return tael__natural_store(&natural, mpz_sgn(coefficient) < 0, exponent, result, allocator);
}

static tael_status store_stripped(tael_decimal *result, const mpz_t coefficient, int64_t exponent,
                                  const tael_allocator *allocator) {
    mpz_t stripped, ten;
    mpz_init(stripped);
    mpz_init_set_ui(ten, 10);
    exponent += (int64_t)mpz_remove(stripped, coefficient, ten);
    tael_status status = store(result, stripped, exponent, allocator);
    mpz_clears(stripped, ten, NULL);
    return status;
}

tael_status tael_decimal_from_mpz(tael_decimal *result, const mpz_t integer,
                                  const tael_allocator *allocator) {
    tael_status status = store(result, integer, 0, allocator);
    return status == TAEL_TOO_LARGE ? store_stripped(result, integer, 0, allocator) : status;
}

/* The powers of 2 and of 5 in a number; false where it has another factor. */
static bool factor(const mpz_t number, mp_bitcnt_t *twos, mp_bitcnt_t *fives) {
    mpz_t rest, five;
    mpz_init(rest);
    mpz_init_set_ui(five, 5);
    *twos = mpz_scan1(number, 0);
    mpz_tdiv_q_2exp(rest, number, *twos);
    *fives = mpz_remove(rest, rest, five);
    bool complete = mpz_cmp_ui(rest, 1) == 0;
    mpz_clears(rest, five, NULL);
    return complete;
}

tael_status tael_decimal_from_mpq(tael_decimal *result, const mpq_t fraction,
                                  const tael_allocator *allocator) {
    mp_bitcnt_t twos, fives;
    if (!factor(mpq_denref(fraction), &twos, &fives)) return TAEL_INEXACT;
    mp_bitcnt_t places = twos < fives ? fives : twos;
    if (places == 0) return tael_decimal_from_mpz(result, mpq_numref(fraction), allocator);
    if (places > TAEL_DECIMAL_EXPONENT_MAX) return TAEL_TOO_LARGE;
    mpz_t coefficient, fill;
    mpz_inits(coefficient, fill, NULL);
    mpz_ui_pow_ui(fill, 5, places - fives);
    mpz_mul(coefficient, mpq_numref(fraction), fill);
    mpz_mul_2exp(coefficient, coefficient, places - twos);
    tael_status status = store(result, coefficient, -(int64_t)places, allocator);
    mpz_clears(coefficient, fill, NULL);
    return status;
}
