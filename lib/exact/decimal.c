/* exact/decimal.c - holding, copying and comparing decimals. Who owns which limbs is settled here and
 * nowhere else. */
#include "exact/decimal.h"

#include "base/memory.h"
#include "exact/natural.h"

#include <string.h>

static void release_limbs(tael_decimal *value, const tael_allocator *allocator) {
    if (value->limb_count == 0) return;
    tael__release(tael__allocator_or_default(allocator), value->coefficient.limbs,
                  value->limb_count * sizeof(uint64_t));
}

void tael_decimal_free(tael_decimal *value, const tael_allocator *allocator) {
    if (value == NULL) return;
    release_limbs(value, allocator);
    *value = tael_decimal_from_parts(false, 0, 0);
}

static int64_t nearest_exponent(int64_t exponent) {
    if (exponent > TAEL_DECIMAL_EXPONENT_MAX) return TAEL_DECIMAL_EXPONENT_MAX;
    return exponent < -TAEL_DECIMAL_EXPONENT_MAX ? -TAEL_DECIMAL_EXPONENT_MAX : exponent;
}

tael_status tael__decimal_set_small(tael_decimal *result, bool negative, uint64_t coefficient,
                                    int64_t exponent, const tael_allocator *allocator) {
    if (coefficient == 0) exponent = nearest_exponent(exponent);
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    release_limbs(result, allocator);
    *result = tael_decimal_from_parts(negative, coefficient, (int32_t)exponent);
    return TAEL_OK;
}

/* Room for limbs: the result's own where it has as many. NULL: no memory. */
static uint64_t *room_for_limbs(const tael_decimal *result, size_t count, const tael_allocator *allocator) {
    if (result->limb_count == count) return result->coefficient.limbs;
    return tael__allocate(tael__allocator_or_default(allocator), count * sizeof(uint64_t));
}

tael_status tael__decimal_set_limbs(tael_decimal *result, bool negative, const uint64_t *limbs, size_t count,
                                    int64_t exponent, const tael_allocator *allocator) {
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    uint64_t *room = room_for_limbs(result, count, allocator);
    if (room == NULL) return TAEL_NO_MEMORY;
    memcpy(room, limbs, count * sizeof *room);
    if (result->limb_count != count) release_limbs(result, allocator);
    result->coefficient.limbs = room;
    result->exponent = (int32_t)exponent;
    result->negative = negative;
    result->limb_count = (uint32_t)count & INT32_MAX;
    return TAEL_OK;
}

/* A copy that differs in sign and exponent, which cost nothing where the number stays in its place. */
static tael_status copy_as(tael_decimal *result, const tael_decimal *value, bool negative, int64_t exponent,
                           const tael_allocator *allocator) {
    if (value->limb_count == 0)
        return tael__decimal_set_small(result, negative, value->coefficient.small, exponent, allocator);
    if (result != value)
        return tael__decimal_set_limbs(result, negative, value->coefficient.limbs, value->limb_count,
                                       exponent, allocator);
    if (!tael__exponent_fits(exponent)) return TAEL_TOO_LARGE;
    result->negative = negative;
    result->exponent = (int32_t)exponent;
    return TAEL_OK;
}

tael_status tael_decimal_copy(tael_decimal *result, const tael_decimal *value,
                              const tael_allocator *allocator) {
    return copy_as(result, value, value->negative, value->exponent, allocator);
}

tael_status tael_decimal_negate(tael_decimal *result, const tael_decimal *value,
                                const tael_allocator *allocator) {
    return copy_as(result, value, !value->negative, value->exponent, allocator);
}

tael_status tael_decimal_absolute(tael_decimal *result, const tael_decimal *value,
                                  const tael_allocator *allocator) {
    return copy_as(result, value, false, value->exponent, allocator);
}

tael_status tael_decimal_scale(tael_decimal *result, const tael_decimal *value, int32_t power,
                               const tael_allocator *allocator) {
    return copy_as(result, value, value->negative, (int64_t)value->exponent + power, allocator);
}

tael_status tael_decimal_reduce(tael_decimal *result, const tael_decimal *value,
                                const tael_allocator *allocator) {
    if (tael_decimal_is_zero(value)) return tael__decimal_set_small(result, false, 0, 0, allocator);
    tael__natural natural;
    tael__natural_load(&natural, value);
    size_t zeros = tael__natural_strip_zeros(&natural, (size_t)(TAEL_DECIMAL_EXPONENT_MAX - value->exponent));
    return tael__natural_store(&natural, value->negative, value->exponent + (int64_t)zeros, result,
                               allocator);
}

size_t tael_decimal_digits(const tael_decimal *value) {
    if (value->limb_count == 0) return tael__small_digits(value->coefficient.small);
    tael__natural natural;
    tael__natural_load(&natural, value);
    return tael__natural_digits(&natural);
}

/* first x 10^places against second, where both are inline. A product beyond 64 bits is the greater. */
static int compare_small(uint64_t first, int64_t places, uint64_t second) {
    if (places > TAEL__CHUNK_DIGITS) return 1;
    uint64_t product;
    if (__builtin_mul_overflow(first, tael__powers_of_ten[places], &product)) return 1;
    return (product > second) - (product < second);
}

/* The same for any two. Numbers whose first digits stand in different places need no digits compared;
 * for all others the zeros to put behind are fewer than the digits that a coefficient may have. */
static int compare_large(const tael_decimal *first, int64_t places, const tael_decimal *second) {
    if (places != 0) {
        int64_t first_place = (int64_t)tael_decimal_digits(first) + places;
        int64_t second_place = (int64_t)tael_decimal_digits(second);
        if (first_place != second_place) return first_place < second_place ? -1 : 1;
    }
    tael__natural left, right;
    tael__natural_load(&left, first);
    tael__natural_load(&right, second);
    tael__natural_multiply_power(&left, (size_t)places);
    return tael__natural_compare(&left, &right);
}

/* Neither is zero. */
static int compare_magnitudes(const tael_decimal *first, const tael_decimal *second) {
    int64_t places = (int64_t)first->exponent - second->exponent;
    if (places < 0) return -compare_magnitudes(second, first);
    if (first->limb_count == 0 && second->limb_count == 0)
        return compare_small(first->coefficient.small, places, second->coefficient.small);
    return compare_large(first, places, second);
}

int tael_decimal_compare(const tael_decimal *first, const tael_decimal *second) {
    int sign = tael_decimal_sign(first);
    int other = tael_decimal_sign(second);
    if (sign != other) return sign < other ? -1 : 1;
    return sign == 0 ? 0 : sign * compare_magnitudes(first, second);
}
