/* render/render.h - what the styles share: the text being written, a number as its digits, and what the
 * locale settles. */
#ifndef TAEL_RENDER_RENDER_H
#define TAEL_RENDER_RENDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lexicon/written.h"
#include "tael/render.h"

/* ---- output.c: the text being written ---- */

/* Counts on where the caller's buffer ends, so that the size to bring can be told. */
typedef struct tael__output {
    char *text;
    size_t size, length;
    bool lacks_memory; /* ICU had none: what is written is not what it should be */
} tael__output;

void tael__put_bytes(tael__output *output, const char *bytes, size_t count);
void tael__put(tael__output *output, const char *text);

static inline void tael__output_lacks(tael__output *output, bool memory) {
    output->lacks_memory |= memory;
}

/* Ends the text with a NUL; TAEL_TOO_LARGE where it did not fit. TAEL_NO_MEMORY where it lacks that. */
tael_status tael__output_finish(tael__output *output);

/* ---- digits.c: a number as its digits ---- */

/* 0.d1d2d3... x 10^whole: the first digit stands at the power of ten whole - 1. Neither the first nor the
 * last digit is 0; the number 0 has none. */
typedef struct tael__digits {
    bool negative;
    int32_t count, whole;
    char digits[TAEL_DECIMAL_DIGITS_MAX];
} tael__digits;

/* Reads the number, rounded as the options say. */
tael_status tael__digits_read(tael__digits *number, const tael_decimal *value,
                              const tael_render_options *options);

/* The digit at a power of ten, 0 to 9. */
static inline unsigned tael__digit_at(const tael__digits *number, int32_t power) {
    int32_t at = number->whole - 1 - power;
    return at >= 0 && at < number->count ? (unsigned)(number->digits[at] - '0') : 0;
}

/* How many digits number x 10^-power has behind the mark. */
static inline int32_t tael__places_below(const tael__digits *number, int32_t power) {
    int32_t places = number->count - number->whole + power;
    return number->count > 0 && places > 0 ? places : 0;
}

static inline int32_t tael__fraction_places(const tael__digits *number) {
    return tael__places_below(number, 0);
}

/* Writes plain digits of the number x 10^-power without its sign, `least` of them behind the mark at least. */
void tael__put_plain(tael__output *output, const tael__digits *number, int32_t power, int32_t least);

/* ---- locale.c: what the locale settles ---- */

enum { TAEL__LANGUAGE_BYTES = 12 };

typedef struct tael__manner {
    const tael_render_options *options;
    char language[TAEL__LANGUAGE_BYTES]; /* ISO 639 */
    const tael_currency *own;            /* the locale's; may be NULL */
    enum tael__writing writing; /* of words */
    enum tael__writing bill;    /* of capitals */
    const tael_currency *coined; /* the currency that 元 alone means */
    tael__output *output;
} tael__manner;

tael_status tael__manner_read(tael__manner *manner, const tael_render_options *options, tael__output *output);

static inline bool tael__is_chinese(const tael__manner *manner) {
    return manner->writing != TAEL__ENGLISH;
}

/* A word of the manner's language, with a space on each side where the language parts words so. */
void tael__put_joint(const tael__manner *manner, const char *key);

/* How many digits number x 10^-power must have behind a full stop at least, so that they are no group of
 * thousands where the locale's decimal mark is a comma: a fourth behind three, else none. */
int32_t tael__clear_places(const tael__manner *manner, const tael__digits *number, int32_t power);

/* ---- currency.c: what a currency is called ---- */

enum { TAEL__CURRENCY_NAME_BYTES = 128 };

/* Its CLDR name in this writing where the scanner's words know that as this currency and no other; else
 * its code. `singular`: for an amount of exactly one. */
void tael__currency_name(const tael__manner *manner, char name[TAEL__CURRENCY_NAME_BYTES],
                         enum tael__writing writing, const tael_currency *currency, bool singular);

/* Whether a sign by itself, before its number or behind it, means this currency under the manner's locale. */
bool tael__sign_means(const char *sign, const tael_currency *currency, const tael__manner *manner);

/* How many digits to write behind the mark at least: `usual`, but those of the minor unit, and one at least,
 * where the code spells an everyday word, for a lone whole number beside it would be no money. */
int32_t tael__least_places(const tael_currency *currency, int32_t usual);

/* The currency that the Chinese main coin means where `own` is the locale's currency (which may be NULL). */
const tael_currency *tael__coined_currency(const tael_currency *own);

/* ---- numbers in words ---- */

/* english.c: "one thousand two hundred thirty-four point five", without a sign. */
void tael__put_english(tael__output *output, const tael__digits *number);

/* chinese.c: the whole part and the fraction of a number, without a sign. The whole part of a number below
 * one is 零. */
void tael__put_chinese_whole(tael__output *output, const tael__digits *number, enum tael__writing writing);
void tael__put_chinese_fraction(tael__output *output, const tael__digits *number, enum tael__writing writing);

/* ---- styles: each writes one amount ---- */

void tael__put_plain_amount(const tael__manner *manner, const tael__digits *number,
                            const tael_currency *currency);                                /* compact.c */
void tael__put_compact(const tael__manner *manner, const tael__digits *number,
                       const tael_currency *currency, int32_t scale);                      /* compact.c */
int32_t tael__compact_scale(const tael__manner *manner, const tael__digits *number);       /* compact.c */
void tael__put_words(const tael__manner *manner, const tael__digits *number,
                     const tael_currency *currency);                                       /* words.c */
void tael__put_capitals(const tael__manner *manner, const tael__digits *number,
                        const tael_currency *currency);                                    /* capitals.c */

/* grouping.c: one amount, or both ends of a range; `high` is NULL for an amount. */
tael_status tael__put_grouped(const tael__manner *manner, const tael__digits *low, const tael__digits *high,
                              const tael_currency *currency);

#endif
