/* exact/parts.c - a decimal as two plain integers, where it fits. */
#include "exact/decimal.h"
#include "exact/natural.h"

/* Zeros at the end of a fraction are no part of the number. */
static void strip_fraction(uint64_t *coefficient, int32_t *exponent) {
    while (*exponent < 0 && *coefficient % 10 == 0) {
        *coefficient /= 10;
        ++*exponent;
    }
}

/* The same where the coefficient is long; false where it stays so. */
static bool shorten(const tael_decimal *value, uint64_t *coefficient, int32_t *exponent) {
    if (value->exponent >= 0) return false;
    tael__natural natural;
    tael__natural_load(&natural, value);
    *exponent += (int32_t)tael__natural_strip_zeros(&natural, (size_t)-value->exponent);
    *coefficient = natural.limbs[0];
    return natural.count == 1;
}

bool tael__decimal_to_parts(const tael_decimal *value, int64_t *coefficient, int32_t *exponent) {
    uint64_t magnitude = value->coefficient.small;
    int32_t power = value->exponent;
    if (tael_decimal_is_zero(value)) {
        power = 0;
    } else if (value->limb_count == 0) {
        strip_fraction(&magnitude, &power);
    } else if (!shorten(value, &magnitude, &power)) {
        return false;
    }
    if (power > 0) {
        if (power > TAEL__CHUNK_DIGITS) return false;
        if (__builtin_mul_overflow(magnitude, tael__powers_of_ten[power], &magnitude)) return false;
        power = 0;
    }
    if (magnitude > INT64_MAX) return false;
    *coefficient = value->negative ? -(int64_t)magnitude : (int64_t)magnitude;
    *exponent = power;
    return true;
}
