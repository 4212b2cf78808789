/* render/chinese.c - numbers in Chinese characters, ordinary ones and the capitals of bills.
 *
 *     whole   := { octet { 亿 } }                      an octet has eight digits
 *     octet   := [ section 万 ] [ section ]            a section has four
 *     section := { digit multiplier } [ digit ]        multiplier: 千 百 十
 *
 * Zeros between two digits are one 零, but zeros that end a section are none: 十万零一, 二十万三千. Beyond
 * 10^16 each octet bears as many 亿 as its place asks for: 10^16 is 一亿亿. A number that begins with 一十
 * begins with 十, but not on a bill. */
#include "render/render.h"

enum { SECTION = 4, OCTET = 8 };

static void put_number(tael__output *output, enum tael__writing writing, unsigned number) {
    tael__put(output, tael__written_number(writing, TAEL__WRITTEN_NUMBER, number));
}

static void put_scale(tael__output *output, enum tael__writing writing, unsigned power) {
    tael__put(output, tael__written_number(writing, TAEL__WRITTEN_SCALE, power));
}

/* Whether any of `count` digits from this power upwards is not 0. */
static bool has_digits(const tael__digits *number, int32_t power, int32_t count) {
    for (int32_t at = power; at < power + count; at++)
        if (tael__digit_at(number, at) != 0) return true;
    return false;
}

/* Whether zeros stand before the digit at this power, in its section, or fill the one above. */
static bool follows_zeros(const tael__digits *number, int32_t power) {
    if (power >= number->whole - 1) return false;
    bool leads = power % SECTION == SECTION - 1;
    return leads ? !has_digits(number, power + 1, SECTION) : tael__digit_at(number, power + 1) == 0;
}

static void put_digit(tael__output *output, const tael__digits *number, int32_t power,
                      enum tael__writing writing) {
    static const unsigned multipliers[SECTION] = {1, 10, 100, 1000};
    unsigned digit = tael__digit_at(number, power), multiplier = multipliers[power % SECTION];
    bool leading_ten = power == number->whole - 1 && digit == 1 && multiplier == 10;
    if (digit == 0) return;
    if (follows_zeros(number, power)) put_number(output, writing, 0);
    if (!leading_ten || writing >= TAEL__BILL_SIMPLIFIED) put_number(output, writing, digit);
    if (multiplier > 1) put_number(output, writing, multiplier);
}

/* The scales that stand behind the digit at this power, where it ends a section or an octet. */
static void put_scales(tael__output *output, const tael__digits *number, int32_t power,
                       enum tael__writing writing) {
    if (power % OCTET == SECTION && has_digits(number, power, SECTION)) put_scale(output, writing, SECTION);
    if (power % OCTET != 0 || !has_digits(number, power, OCTET)) return;
    for (int32_t left = power / OCTET; left > 0; left--) put_scale(output, writing, OCTET);
}

void tael__put_chinese_whole(tael__output *output, const tael__digits *number, enum tael__writing writing) {
    if (number->whole <= 0) put_number(output, writing, 0);
    for (int32_t power = number->whole - 1; power >= 0; power--) {
        put_digit(output, number, power, writing);
        put_scales(output, number, power, writing);
    }
}

void tael__put_chinese_fraction(tael__output *output, const tael__digits *number,
                                enum tael__writing writing) {
    bool traditional = writing == TAEL__CHINESE_TRADITIONAL || writing == TAEL__BILL_TRADITIONAL;
    enum tael__writing words = traditional ? TAEL__CHINESE_TRADITIONAL : TAEL__CHINESE_SIMPLIFIED;
    int32_t places = tael__fraction_places(number);
    if (places > 0) tael__put(output, tael__written_name(words, TAEL__WRITTEN_WORD, "point"));
    for (int32_t place = 1; place <= places; place++)
        put_number(output, writing, tael__digit_at(number, -place));
}
