/* render/digits.c - a number as its digits, which every style reads by their powers of ten. */
#include "exact/decimal.h"
#include "render/render.h"

static void strip_zeros(tael__digits *number) {
    while (number->count > 0 && number->digits[number->count - 1] == '0') number->count--;
    if (number->count == 0) number->whole = 0;
}

static void read_exactly(tael__digits *number, const tael_decimal *value) {
    number->count = (int32_t)tael__decimal_to_digits(value, number->digits);
    number->whole = number->count + value->exponent;
    number->negative = value->negative;
    strip_zeros(number);
}

tael_status tael__digits_read(tael__digits *number, const tael_decimal *value,
                              const tael_render_options *options) {
    if (options->digits == 0) {
        read_exactly(number, value);
        return TAEL_OK;
    }
    tael_decimal rounded = {0};
    tael_status status = tael_decimal_round_digits(&rounded, value, options->digits, options->rounding, NULL,
                                                   options->allocator);
    if (status == TAEL_OK) read_exactly(number, &rounded);
    tael_decimal_free(&rounded, options->allocator);
    return status;
}

static void put_digit(tael__output *output, const tael__digits *number, int32_t power) {
    char digit = (char)('0' + tael__digit_at(number, power));
    tael__put_bytes(output, &digit, 1);
}

void tael__put_plain(tael__output *output, const tael__digits *number, int32_t power, int32_t least) {
    int32_t first = number->whole - 1 > power ? number->whole - 1 : power;
    int32_t behind = tael__places_below(number, power);
    int32_t places = behind > least ? behind : least;
    for (int32_t at = first; at >= power; at--) put_digit(output, number, at);
    if (places > 0) tael__put(output, ".");
    for (int32_t at = power - 1; at >= power - places; at--) put_digit(output, number, at);
}
