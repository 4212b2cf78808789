/* properties/number_words.c - numbers in words, written by ICU's spell-out rules and read back: every one
 * below 10^5, and around each power of ten up to 10^24; English with and without "and", Chinese in
 * simplified and traditional characters and in capitals.
 *
 * ICU's rules end at 10^18, and its Chinese ones have a character for 10^16 that running text has not (it
 * writes ten thousand of the scale 10^12). Beyond, the words are put together here from ICU's. */
#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <tael/tael.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "properties/scan_same.h"

enum { WORDS_MAX = 1024, DIGITS_MAX = 48, SOME = 20 };

#define HALF UINT64_C(1000000000000)

/* upper x 10^12 + lower */
typedef struct number {
    uint64_t upper, lower;
} number;

/* One way of writing numbers, and the currency that they are written in. */
typedef struct writing {
    const char *locale, *rules;
    const char *before, *behind;
    const char *currency;
    unsigned group;       /* how many digits each scale word counts */
    const char *joint;    /* English: between scales; Chinese: for digits left out */
    const char *last;     /* English: before what is below a hundred */
    const char *trillion; /* Chinese: 10^12 */
} writing;

static const writing english = {"en", "%spellout-cardinal", "", " dollars", "USD", 3, " ", " ", NULL};
static const writing verbose = {"en", "%spellout-cardinal-verbose", "", " euros", "EUR", 3, ", ", " and ",
                                NULL};
static const writing behind_code = {"en", "%spellout-cardinal", "RMB ", "", "CNY", 3, " ", " ", NULL};
static const writing simplified = {
    "zh_Hans", "%spellout-cardinal-alternate2", "", "\u5143", "CNY", 4, "\u96f6", NULL, "\u5146"};
static const writing with_circle = {
    "zh_Hans", "%spellout-numbering", "", "\u7f8e\u5143", "USD", 4, "\u3007", NULL, "\u5146"};
static const writing capitals = {
    "zh_Hans", "%spellout-cardinal-financial", "\u4eba\u6c11\u5e01", "\u5143", "CNY", 4, "\u96f6", NULL,
    "\u5146"};
static const writing traditional = {
    "zh_Hant", "%spellout-cardinal-alternate2", "", "\u6e2f\u5143", "HKD", 4, "\u96f6", NULL, "\u5146"};
static const writing traditional_capitals = {
    "zh_Hant", "%spellout-cardinal-financial", "\u65b0\u81fa\u5e63", "\u5143", "TWD", 4, "\u96f6", NULL,
    "\u5146"};

/* --- Writing ---------------------------------------------------------------------------------------- */

typedef struct writer {
    const writing *how;
    UNumberFormat *speller;
    char words[WORDS_MAX];
} writer;

static void open_writer(writer *made, const writing *how) {
    UErrorCode error = U_ZERO_ERROR;
    UChar rules[64];
    made->how = how;
    made->speller = unum_open(UNUM_SPELLOUT, NULL, 0, how->locale, NULL, &error);
    u_charsToUChars(how->rules, rules, (int32_t)strlen(how->rules) + 1);
    unum_setTextAttribute(made->speller, UNUM_DEFAULT_RULESET, rules, -1, &error);
    cr_assert(U_SUCCESS(error), "%s: %s", how->rules, u_errorName(error));
}

static void append(writer *to, const char *words) {
    cr_assert_lt(strlen(to->words) + strlen(words), WORDS_MAX);
    strcat(to->words, words);
}

/* What ICU spells itself. */
static void append_spelled(writer *to, uint64_t value) {
    UErrorCode error = U_ZERO_ERROR;
    UChar spelled[WORDS_MAX];
    char words[WORDS_MAX];
    unum_formatInt64(to->speller, (int64_t)value, spelled, WORDS_MAX, NULL, &error);
    u_strToUTF8(words, WORDS_MAX, NULL, spelled, -1, &error);
    cr_assert(U_SUCCESS(error), "%" PRIu64 ": %s", value, u_errorName(error));
    append(to, words);
}

static void append_english(writer *to, number value) {
    static const char *const scales[] = {" septillion", " sextillion", " quintillion"};
    uint64_t above = value.upper / 1000000, below = value.upper % 1000000 * HALF + value.lower;
    uint64_t unit = 1000000;
    for (size_t i = 0; i < 3; i++, unit /= 1000) {
        if (above / unit % 1000 == 0) continue;
        if (above / unit > 999) append(to, to->how->joint);
        append_spelled(to, above / unit % 1000);
        append(to, scales[i]);
    }
    if (above != 0 && below != 0) append(to, below < 100 ? to->how->last : to->how->joint);
    if (above == 0 || below != 0) append_spelled(to, below);
}

static void append_chinese(writer *to, number value) {
    if (value.upper < 10000) {
        append_spelled(to, value.upper * HALF + value.lower);
        return;
    }
    append_spelled(to, value.upper);
    append(to, to->how->trillion);
    if (value.lower == 0) return;
    if (value.lower < HALF / 10) append(to, to->how->joint);
    append_spelled(to, value.lower);
}

static void write_words(writer *to, number value) {
    to->words[0] = '\0';
    append(to, to->how->before);
    if (to->how->trillion != NULL)
        append_chinese(to, value);
    else
        append_english(to, value);
    append(to, to->how->behind);
}

/* --- Reading ---------------------------------------------------------------------------------------- */

static void write_digits(number value, char digits[DIGITS_MAX]) {
    if (value.upper == 0)
        snprintf(digits, DIGITS_MAX, "%" PRIu64, value.lower);
    else
        snprintf(digits, DIGITS_MAX, "%" PRIu64 "%012" PRIu64, value.upper, value.lower);
}

/* The last scale word's power: what the writing is accurate to. */
static int32_t accuracy(number value, unsigned group) {
    char digits[DIGITS_MAX];
    write_digits(value, digits);
    size_t length = strlen(digits), zeros = 0;
    while (zeros + 1 < length && digits[length - 1 - zeros] == '0') zeros++;
    return -(int32_t)(zeros - zeros % group);
}

static void expect_read(tael_scan *scan, writer *written, number value) {
    char expected[DIGITS_MAX], given[TAEL_DECIMAL_TEXT_MAX] = "none";
    write_words(written, value);
    write_digits(value, expected);
    findings found = scan_read(scan, written->words, strlen(written->words));
    if (found.count != 0) tael_decimal_to_text(&found.figures[0].value, given, sizeof given, NULL);
    cr_assert_eq(found.count, 1, "%s: \"%s\": %zu figures, %s", expected, written->words, found.count,
                 findings_spans(found));
    const tael_figure *figure = &found.figures[0];
    cr_assert_str_eq(given, expected, "\"%s\": %s, not %s", written->words, given, expected);
    cr_assert(figure->start == 0 && figure->end == strlen(written->words), "\"%s\": %s", written->words,
              findings_spans(found));
    cr_assert(figure->kind == TAEL_AMOUNT && figure->approximation == TAEL_AS_WRITTEN, "%s", written->words);
    cr_assert_str_eq(figure->currency->code, written->how->currency, "%s", written->words);
    int32_t decimals = accuracy(value, written->how->group);
    cr_assert_eq(figure->decimals, decimals, "\"%s\": decimals %d, not %d", written->words, figure->decimals,
                 decimals);
}

static number minus_one(number value) {
    return value.lower != 0 ? (number){value.upper, value.lower - 1} : (number){value.upper - 1, HALF - 1};
}

/* A number of as many digits as the power of ten; now and then with zeros in it. */
static number draw_as_long(uint64_t *state, number power) {
    if (power.upper == 0) return (number){0, power.lower + draw_below(state, 9 * power.lower)};
    return (number){power.upper + draw_below(state, 9 * power.upper), draw_below(state, HALF)};
}

static void blank_digits(uint64_t *state, number *value) {
    for (uint64_t cut = 1; cut <= value->lower / 1000; cut *= 100)
        if (draw_below(state, 2) == 0) value->lower -= value->lower / cut % 100 * cut;
}

/* A power of ten, its neighbours, and some numbers as long. */
static void expect_around(tael_scan *scan, writer *written, number power, uint64_t *state) {
    expect_read(scan, written, minus_one(power));
    expect_read(scan, written, power);
    expect_read(scan, written, (number){power.upper, power.lower + 1});
    for (int i = 0; i < SOME; i++) {
        number value = draw_as_long(state, power);
        if (i % 2 == 0) blank_digits(state, &value);
        expect_read(scan, written, value);
    }
}

static void expect_all(const writing *how) {
    writer written;
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = how->trillion != NULL ? "zh_CN" : "en_US";
    tael_scan *scan = scan_open(&options);
    open_writer(&written, how);
    for (uint64_t value = 0; value < 100000; value++) expect_read(scan, &written, (number){0, value});
    uint64_t state = 31;
    for (uint64_t power = 100000; power < HALF; power *= 10)
        expect_around(scan, &written, (number){0, power}, &state);
    for (uint64_t power = 1; power < HALF; power *= 10)
        expect_around(scan, &written, (number){power, 0}, &state);
    expect_read(scan, &written, (number){HALF - 1, HALF - 1});
    if (how->trillion == NULL) expect_around(scan, &written, (number){HALF, 0}, &state);
    unum_close(written.speller);
    tael_scan_free(scan);
}

Test(number_words, in_english) {
    expect_all(&english);
}

Test(number_words, in_english_with_and) {
    expect_all(&verbose);
}

Test(number_words, behind_a_code) {
    expect_all(&behind_code);
}

Test(number_words, in_simplified_chinese) {
    expect_all(&simplified);
    expect_all(&with_circle);
}

Test(number_words, in_traditional_chinese) {
    expect_all(&traditional);
}

Test(number_words, in_capitals) {
    expect_all(&capitals);
    expect_all(&traditional_capitals);
}
