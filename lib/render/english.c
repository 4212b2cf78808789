/* render/english.c - numbers in English words.
 *
 *     number := whole [ "point" digit { digit } ]
 *     whole  := { group scale }                       a group has three digits
 *     group  := [ digit "hundred" ] [ below 100 ]
 *
 * The greatest scale word is repeated beyond itself: 10^27 is one thousand septillion, 10^48 one septillion
 * septillion. Each group bears its whole scale, so every part stands for itself. */
#include "render/render.h"

enum { GREATEST_SCALE = 24 };

static void put_number(tael__output *output, unsigned number) {
    tael__put(output, tael__written_number(TAEL__ENGLISH, TAEL__WRITTEN_NUMBER, number));
}

static void put_scale(tael__output *output, unsigned power) {
    tael__put(output, " ");
    tael__put(output, tael__written_number(TAEL__ENGLISH, TAEL__WRITTEN_SCALE, power));
}

static void put_below_100(tael__output *output, unsigned number) {
    if (number <= 20) {
        put_number(output, number);
        return;
    }
    put_number(output, number / 10 * 10);
    if (number % 10 == 0) return;
    tael__put(output, "-");
    put_number(output, number % 10);
}

static void put_group(tael__output *output, unsigned number) {
    if (number >= 100) {
        put_number(output, number / 100);
        tael__put(output, " ");
        put_number(output, 100);
    }
    if (number >= 100 && number % 100 != 0) tael__put(output, " ");
    if (number % 100 != 0) put_below_100(output, number % 100);
}

static void put_scales(tael__output *output, int32_t power) {
    if (power % GREATEST_SCALE != 0) put_scale(output, (unsigned)(power % GREATEST_SCALE));
    for (int32_t left = power / GREATEST_SCALE; left > 0; left--) put_scale(output, GREATEST_SCALE);
}

static unsigned group_at(const tael__digits *number, int32_t power) {
    return tael__digit_at(number, power + 2) * 100 + tael__digit_at(number, power + 1) * 10 +
           tael__digit_at(number, power);
}

static void put_whole(tael__output *output, const tael__digits *number) {
    bool any = false;
    for (int32_t power = (number->whole - 1) / 3 * 3; power >= 0; power -= 3) {
        unsigned group = group_at(number, power);
        if (group == 0) continue;
        if (any) tael__put(output, " ");
        put_group(output, group);
        put_scales(output, power);
        any = true;
    }
}

void tael__put_english(tael__output *output, const tael__digits *number) {
    if (number->whole > 0)
        put_whole(output, number);
    else
        put_number(output, 0);
    int32_t places = tael__fraction_places(number);
    if (places == 0) return;
    tael__put(output, " ");
    tael__put(output, tael__written_name(TAEL__ENGLISH, TAEL__WRITTEN_WORD, "point"));
    for (int32_t place = 1; place <= places; place++) {
        tael__put(output, " ");
        put_number(output, tael__digit_at(number, -place));
    }
}
