/* render/compact.c - code or name and digits: plain, and with a scale word. */
#include <string.h>

#include "render/render.h"

static void put_minus(const tael__manner *manner, const tael__digits *number) {
    if (number->negative) tael__put(manner->output, "-");
}

static void put_digits(const tael__manner *manner, const tael__digits *number, int32_t scale, int32_t least) {
    int32_t clear = tael__clear_places(manner, number, scale);
    tael__put_plain(manner->output, number, scale, clear > least ? clear : least);
}

void tael__put_plain_amount(const tael__manner *manner, const tael__digits *number,
                            const tael_currency *currency) {
    tael__put(manner->output, currency->code);
    tael__put(manner->output, " ");
    put_minus(manner, number);
    put_digits(manner, number, 0, tael__least_places(currency, 0));
}

/* ---- scales ---- */

static int32_t greatest_below(int32_t power, int32_t step, int32_t greatest) {
    if (power < step) return 0;
    int32_t scale = power / step * step;
    return scale < greatest ? scale : greatest;
}

int32_t tael__compact_scale(const tael__manner *manner, const tael__digits *number) {
    int32_t power = number->whole - 1;
    return tael__is_chinese(manner) ? greatest_below(power, 4, 12) : greatest_below(power, 3, 24);
}

/* 10^12 has a word of its own in the traditional script, 兆; in the other it is 万亿. */
static void put_chinese_scale(const tael__manner *manner, int32_t scale) {
    const char *word = tael__written_number(manner->writing, TAEL__WRITTEN_SCALE, (unsigned)scale);
    if (word != NULL) {
        tael__put(manner->output, word);
        return;
    }
    if (scale % 8 != 0)
        tael__put(manner->output, tael__written_number(manner->writing, TAEL__WRITTEN_SCALE, 4));
    if (scale >= 8) tael__put(manner->output, tael__written_number(manner->writing, TAEL__WRITTEN_SCALE, 8));
}

static void put_chinese(const tael__manner *manner, const tael__digits *number, const tael_currency *currency,
                        int32_t scale) {
    char name[TAEL__CURRENCY_NAME_BYTES];
    bool coined = currency == manner->coined;
    tael__currency_name(manner, name, manner->writing, currency, false);
    bool coded = strcmp(name, currency->code) == 0;
    put_minus(manner, number);
    put_digits(manner, number, scale, coded && scale == 0 ? tael__least_places(currency, 0) : 0);
    put_chinese_scale(manner, scale);
    tael__put(manner->output, coined ? tael__written_number(manner->writing, TAEL__WRITTEN_COIN, 0) : name);
}

static void put_english(const tael__manner *manner, const tael__digits *number, const tael_currency *currency,
                        int32_t scale) {
    if (scale == 0) {
        tael__put_plain_amount(manner, number, currency);
        return;
    }
    tael__put(manner->output, currency->code);
    tael__put(manner->output, " ");
    put_minus(manner, number);
    put_digits(manner, number, scale, 0);
    tael__put(manner->output, " ");
    tael__put(manner->output, tael__written_number(TAEL__ENGLISH, TAEL__WRITTEN_SCALE, (unsigned)scale));
}

void tael__put_compact(const tael__manner *manner, const tael__digits *number, const tael_currency *currency,
                       int32_t scale) {
    if (tael__is_chinese(manner))
        put_chinese(manner, number, currency, scale);
    else
        put_english(manner, number, currency, scale);
}
