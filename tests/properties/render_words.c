/* properties/render_words.c - numbers in words against ICU's spell-out rules, which share no code with
 * ours: every one below 10^5, and around each power of ten up to 10^24, in English, in Chinese and in
 * capitals.
 *
 * ICU's English rules end at 10^18, and words beyond are put together here from ICU's, three digits at a
 * time. Its Chinese ones agree with ours up to 10^8. Beyond, they leave out the zero of a section that begins
 * with one (五十一亿十一万; tael writes 五十一亿零一十一万), and have characters for 10^12 and 10^16 (兆,
 * 京), where running text and tael write 万亿 and 亿亿: so they are asked for eight digits at a time. And ICU
 * begins capitals with 拾, where the rules for bills ask for 壹拾.
 */
#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <tael/tael.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "properties/scan_texts.h"

enum { POWERS = 25, DIGITS_MAX = 32, SOME = 20 };

/* upper x 10^16 + lower */
typedef struct number {
    uint64_t upper, lower;
} number;

#define SIXTEEN UINT64_C(10000000000000000)
#define EIGHT UINT64_C(100000000)

typedef struct writing {
    const char *icu_locale, *rules, *locale;
    tael_style style;
    const char *currency;
    const char *before, *behind, *behind_one; /* what stands round the number */
    const char *zero, *ten, *one; /* Chinese: for left-out digits; 10, and what stands before it */
    const char *octet;            /* Chinese: 10^8; NULL: English */
} writing;

static const writing english = {"en",          "%spellout-cardinal", "en_US", TAEL_WORDS, "USD", "",
                                " US dollars", " US dollar",         NULL,    NULL,       NULL,  NULL};
static const writing simplified = {
    "zh_Hans", "%spellout-cardinal", "zh_CN", TAEL_WORDS, "CNY", "", "元", "元", "零", "十", "一", "亿"};
static const writing traditional = {
    "zh_Hant", "%spellout-cardinal", "zh_TW", TAEL_WORDS, "TWD", "", "元", "元", "零", "十", "一", "億"};
static const writing capitals = {"zh_Hans", "%spellout-cardinal-financial",
                                 "zh_CN",   TAEL_CAPITAL,
                                 "CNY",     "人民币",
                                 "元整",    "元整",
                                 "零",      "拾",
                                 "壹",      "亿"};
static const writing traditional_capitals = {"zh_Hant", "%spellout-cardinal-financial",
                                             "zh_TW",   TAEL_CAPITAL,
                                             "TWD",     "新臺幣",
                                             "元整",    "元整",
                                             "零",      "拾",
                                             "壹",      "億"};

/* --- What ICU says ------------------------------------------------------------------------------------ */

static UNumberFormat *open_speller(const writing *how) {
    UErrorCode error = U_ZERO_ERROR;
    UChar rules[64];
    UNumberFormat *speller = unum_open(UNUM_SPELLOUT, NULL, 0, how->icu_locale, NULL, &error);
    u_charsToUChars(how->rules, rules, (int32_t)strlen(how->rules) + 1);
    unum_setTextAttribute(speller, UNUM_DEFAULT_RULESET, rules, -1, &error);
    cr_assert(U_SUCCESS(error), "%s: %s", how->rules, u_errorName(error));
    return speller;
}

static void add(text *words, const char *more) {
    text_append(words, more, strlen(more));
}

static void add_spelled(text *words, UNumberFormat *speller, uint64_t value) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[TEXT_MAX];
    char bytes[TEXT_MAX];
    unum_formatInt64(speller, (int64_t)value, units, TEXT_MAX, NULL, &error);
    u_strToUTF8(bytes, TEXT_MAX, NULL, units, -1, &error);
    cr_assert(U_SUCCESS(error), "%" PRIu64 ": %s", value, u_errorName(error));
    add(words, bytes);
}

/* 10^18 is 100 x 10^16: what stands above it is spelled three digits at a time. */
static void add_english(text *words, UNumberFormat *speller, number value) {
    static const char *const scales[] = {" septillion", " sextillion", " quintillion"};
    uint64_t above = value.upper / 100, below = value.upper % 100 * SIXTEEN + value.lower, unit = 1000000;
    for (size_t i = 0; i < 3; i++, unit /= 1000) {
        if (above / unit % 1000 == 0) continue;
        if (above / unit > 999) add(words, " ");
        add_spelled(words, speller, above / unit % 1000);
        add(words, scales[i]);
    }
    if (above != 0 && below != 0) add(words, " ");
    if (above == 0 || below != 0) add_spelled(words, speller, below);
}

/* Zeros at the end of an octet's last section are left out without a word, a whole section of them is not. */
static void add_chinese(text *words, UNumberFormat *speller, const writing *how, number value) {
    uint64_t octets[] = {value.upper / EIGHT, value.upper % EIGHT, value.lower / EIGHT, value.lower % EIGHT};
    bool any = false, gap = false;
    for (size_t i = 0; i < 4; i++) {
        gap = gap || octets[i] < EIGHT / 10;
        if (octets[i] == 0) continue;
        if (any && gap) add(words, how->zero);
        text spelled = {.length = 0};
        add_spelled(&spelled, speller, octets[i]);
        bool leading_ten = strncmp(spelled.bytes, how->ten, strlen(how->ten)) == 0;
        if (leading_ten && (any || how->style == TAEL_CAPITAL)) add(words, how->one);
        text_append(words, spelled.bytes, spelled.length);
        for (size_t left = i; left < 3; left++) add(words, how->octet);
        any = true;
        gap = octets[i] % 10000 == 0;
    }
    if (!any) add(words, how->zero);
}

/* --- Both ---------------------------------------------------------------------------------------------- */

static void expect_agreed(const writing *how, UNumberFormat *speller, number value) {
    char digits[DIGITS_MAX], got[TEXT_MAX];
    text wanted = {.length = 0};
    bool one = value.upper == 0 && value.lower == 1;
    add(&wanted, how->before);
    if (how->octet != NULL)
        add_chinese(&wanted, speller, how, value);
    else
        add_english(&wanted, speller, value);
    add(&wanted, one ? how->behind_one : how->behind);
    wanted.bytes[wanted.length] = '\0';

    int length = value.upper == 0
                     ? snprintf(digits, DIGITS_MAX, "%" PRIu64, value.lower)
                     : snprintf(digits, DIGITS_MAX, "%" PRIu64 "%016" PRIu64, value.upper, value.lower);
    tael_render_options options = TAEL_RENDER_OPTIONS_INIT;
    options.style = how->style;
    options.locale = how->locale;
    tael_money money = {.currency = tael_currency_by_code(how->currency, 3)};
    cr_assert_eq(tael_decimal_parse(&money.value, digits, (size_t)length, NULL, NULL), TAEL_OK);
    cr_assert_eq(tael_render_money(&money, &options, got, sizeof got, NULL), TAEL_OK);
    tael_money_free(&money, NULL);
    cr_assert_str_eq(got, wanted.bytes, "%s", digits);
}

static number power_of_ten(int power) {
    number value = {power < 16 ? 0 : 1, power < 16 ? 1 : 0};
    uint64_t *part = power < 16 ? &value.lower : &value.upper;
    for (int i = power % 16; i > 0; i--) *part *= 10;
    return value;
}

static number minus_one(number value) {
    return value.lower != 0 ? (number){value.upper, value.lower - 1} : (number){value.upper - 1, SIXTEEN - 1};
}

/* A number with as many digits at most, and zeros in it. */
static number draw_below_power(uint64_t *state, number power) {
    number drawn = {draw(state) % (power.upper + 1),
                    draw(state) % (power.upper != 0 ? SIXTEEN : power.lower)};
    for (uint64_t unit = 1; unit < SIXTEEN / 1000; unit *= 100) {
        if (draw_below(state, 2) == 0) drawn.lower -= drawn.lower / unit % 100 * unit;
        if (draw_below(state, 2) == 0) drawn.upper -= drawn.upper / unit % 100 * unit;
    }
    return drawn;
}

static void expect_around(const writing *how, UNumberFormat *speller, number power, uint64_t *state) {
    expect_agreed(how, speller, minus_one(power));
    expect_agreed(how, speller, power);
    expect_agreed(how, speller, (number){power.upper, power.lower + 1});
    for (int i = 0; i < SOME; i++) expect_agreed(how, speller, draw_below_power(state, power));
}

static void expect_all(const writing *how) {
    UNumberFormat *speller = open_speller(how);
    uint64_t state = 51;
    for (uint64_t value = 0; value < 100000; value++) expect_agreed(how, speller, (number){0, value});
    for (int power = 5; power < POWERS; power++) expect_around(how, speller, power_of_ten(power), &state);
    unum_close(speller);
}

Test(render_words, english) {
    expect_all(&english);
}

Test(render_words, chinese) {
    expect_all(&simplified);
    expect_all(&traditional);
}

Test(render_words, capitals) {
    expect_all(&capitals);
    expect_all(&traditional_capitals);
}
