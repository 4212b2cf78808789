/* hostile/steps.c - the scan's work is linear: a text that is twice as long takes at most 2.2 times the
 * steps, whatever it repeats.
 *
 * Steps are counted, not timed. The library's files are compiled a second time for this program with
 * -fsanitize-coverage=trace-pc, which calls the function below once a basic block. What ICU, GMP and the
 * C library do inside a call is not counted. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "tael/tael.h"

void __sanitizer_cov_trace_pc(void);

static size_t steps;

void __sanitizer_cov_trace_pc(void) {
    steps++;
}

/* Text that begins with `head` and goes on with `repeated`, always whole. */
typedef struct pattern {
    const char *head, *repeated;
} pattern;

enum { SHORT = 5000, LONG = 100000 };

static char *make_text(const pattern *made, size_t repetitions) {
    size_t head = strlen(made->head), period = strlen(made->repeated);
    char *text = malloc(head + repetitions * period);
    cr_assert_not_null(text);
    memcpy(text, made->head, head);
    for (size_t i = 0; i < repetitions; i++) memcpy(text + head + i * period, made->repeated, period);
    return text;
}

static size_t count_steps(tael_scan *scan, const pattern *made, size_t repetitions) {
    char *text = make_text(made, repetitions);
    steps = 0;
    tael_status status =
        tael_scan_text(scan, text, strlen(made->head) + repetitions * strlen(made->repeated), NULL);
    cr_assert_eq(status, TAEL_OK, "\"%s%s…\": %s", made->head, made->repeated, tael_status_message(status));
    free(text);
    return steps;
}

/* 2.2 times, and what a text of any length costs. */
static bool is_linear(tael_scan *scan, const pattern *made, size_t length) {
    size_t repetitions = length / strlen(made->repeated);
    size_t once = count_steps(scan, made, repetitions), twice = count_steps(scan, made, 2 * repetitions);
    bool linear = twice <= once * 11 / 5 + 100;
    cr_expect(linear, "\"%s%s…\": %zu steps for %zu bytes, %zu for twice as many", made->head, made->repeated,
              once, length, twice);
    return linear;
}

/* Short texts come first: where the work is not linear, long ones would take minutes. */
static void expect_linear(tael_scan *scan, const pattern *made, size_t length) {
    if (is_linear(scan, made, SHORT) && length > SHORT) is_linear(scan, made, length);
}

static tael_scan *new_scan(const char *locale) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    tael_scan *scan = NULL;
    cr_assert_eq(tael_scan_new(&scan, &options), TAEL_OK);
    return scan;
}

/* The first one's texts are long. */
static const char *const locales[] = {"en_US", "zh_CN", "fr_FR"};
enum { LOCALES = sizeof locales / sizeof *locales };

static void expect_each_linear(const pattern *patterns, size_t count, size_t length) {
    for (size_t i = 0; i < LOCALES; i++) {
        tael_scan *scan = new_scan(locales[i]);
        for (size_t j = 0; j < count; j++) expect_linear(scan, &patterns[j], i == 0 ? length : SHORT);
        tael_scan_free(scan);
    }
}

Test(steps, are_counted) {
    tael_scan *scan = new_scan("en_US");
    cr_expect_gt(count_steps(scan, &(pattern){"", "$5 and "}, 1000), 1000, "the library is not instrumented");
    tael_scan_free(scan);
}

/* What a scanner that backtracks, looks ahead or looks back without bound stumbles over. */
Test(steps, double_when_the_text_doubles) {
    static const pattern patterns[] = {
        /* brackets, signs, and nothing in them */
        {"", "("},
        {"", "((((5"},
        {"", "$"},
        {"", "(USD "},
        {"", "(USD ("},
        {"", "$("},
        {"", "$(5"},
        {"", "-$"},
        {"", "$-"},
        {"$5", "("},
        {"$5", ")"},
        {"", "（人民币"},
        {"", "($5) "},
        {"", "$ "},
        {"", "USD/"},
        /* digits and what separates them */
        {"", "1"},
        {"$", "1"},
        {"$0.", "1"},
        {"", "1,"},
        {"$", "1,"},
        {"$", "1."},
        {"$1", ",123"},
        {"$1", ",12.3"},
        {"$1", " 123"},
        {"$1", "'123"},
        {"$5 ", "5a"},
        {"$5 ", "a,5,"},
        {"$", "１"},
        {"$5", "\u200b"},
        {"5 do", "\u00ad"},
        {"5 ", "eu\u200b"},
        {"$5 ", "5\u200b"},
        {"$", "٣"},
        /* ranges, formulas, references, rates */
        {"", "5-"},
        {"$", "5-"},
        {"", "$5-"},
        {"", "5 dollars-"},
        {"", "5元-"},
        {"", "5元至"},
        {"", "5~"},
        {"", "between $5 and "},
        {"", "from $5 to "},
        {"", "$5 to "},
        {"", "EUR-2021-"},
        {"", "10:30:"},
        {"", "1美元=6.8元"},
        {"", "1美元=1日元="},
        {"", "USD/CNY 6.3/"},
        {"", "不低于5元且不超过"},
        /* lists and restatements */
        {"", "$5 and "},
        {"", "5, "},
        {"$5", ", 5"},
        {"", "$5, "},
        {"", "5 dollars and "},
        {"", "$5 and 5 and "},
        {"", "$5 (€4, "},
        {"", "$5 (€4) or "},
        {"", "5元、"},
        {"", "5、"},
        {"", "5元约合"},
        {"", "$5 ($5) "},
        {"", "and "},
        {"", "or "},
        {"", "equivalent to "},
        /* declarations */
        {"", "in US dollars "},
        {"", "are in US dollars, "},
        {"amounts ", "in "},
        {"", "(\"$\" are to US dollars"},
        {"$5. ", "All amounts are in US dollars. "},
        {"", "All amounts are in US dollars. $5. All amounts are in Canadian dollars. "},
        {"$5. ", "All amounts are in Thai baht. All amounts are in US dollars. "},
        {"all amounts are in US dollars", "\""},
        {"", "以港元"},
        {"", "金额均以港元列示，"},
        {"5元。", "金额均以港元列示。金额均以日元列示。"},
        /* words of numbers, scales, approximation, units */
        {"", "a "},
        {"$5 ", "a,"},
        {"", "one "},
        {"", "a million "},
        {"", "million "},
        {"", "hundred and "},
        {"", "twenty-"},
        {"", "five six "},
        {"five ", "five five-dollar "},
        {"five-dollar ", "five-"},
        {"$", "\u00bd"},
        {"", "$1\u00bd "},
        {"", "3/4 "},
        {"$", "3/4/"},
        {"", "1 1/2 million dollars "},
        {"$1", "e9"},
        {"", "$1.5e9 "},
        {"", "weighs 5 pounds "},
        {"", "one dollar "},
        {"$", "million "},
        {"$5 ", "million"},
        {"$5 ", "one,"},
        {"", "five hundred thousand dollars and "},
        {"", "half a million of a "},
        {"", "五"},
        {"", "亿万"},
        {"", "五亿万元"},
        {"", "五十"},
        {"五", "万"},
        {"", "五万元"},
        {"", "三点五"},
        {"", "一亿2千万"},
        {"人民币", "零"},
        {"人民币", "五"},
        {"", "数"},
        {"", "几万"},
        {"", "约"},
        {"", "超约$5"},
        {"", "about "},
        {"", "about about $5 "},
        {"", "per "},
        {"", "$5 per share per "},
        {"", "每股"},
        {"", "每股派"},
        {"", "每10股派3.5元"},
        {"", "元"},
        {"", "5元5角"},
        {"", "5块5"},
        {"", "5 dollars 50 "},
        {"", "5 cents "},
        {"", "整"},
        /* marks in unbroken text */
        {"", "USD1,"},
        {"", "USD1."},
        {"", "USD"},
        {"", "USD "},
        {"", "usd5"},
        {"", "$5,$5,"},
        {"", "A$"},
        {"", "dollars"},
        {"", "5usd,a"},
        {"", "€"},
        {"", "5€"},
        {"", "五角大楼"},
        {"", "十分"},
        /* nothing at all, and bytes that are no text */
        {"", " "},
        {"", "\n"},
        {"$5", " "},
        {"$5", "\n"},
        {"$", " "},
        {"$", "\n"},
        {"hong", " "},
        {"", "hong  "},
        {"", "\t"},
        {"", "$5\t"},
        {"", "$5\n\n"},
        {"", "x"},
        {"", "字"},
        {"$5", "\x80"},
        {"", "$\xff"},
        {"", "\xe4\xba"},
        {"$5", "\u00a0"},
        {"", "$\u00a0"},
        {"\u3000$", "\u3000"},
        {"$5", "\u0301"},
        /* tables */
        {"", "$ | 5 | "},
        {"", "(in millions)\n"},
        {"(in millions)\n", "a  5  6\n"},
        {"", "单位:万元\n"},
        {"单位:万元\n", "甲\t5\t6\n"},
        {"", "RMB'000\t"},
        {"", "per share\t5\n"},
        {"", "(in millions) "},
        {"", "a\t5\n"},
        {"", "a (in thousands)\t5\n"},
        {"(in millions)\na\t$5\n", "b (in thousands)\t6\n"},
        {"a\t$5\n", "(in millions)\n"},
        {"a\t$5\n", "(in millions)\nb\t6\n"},
        {"a\t$5\n", "\t(in millions)\nb\t6\n"},
        {"a\t$5\n", "b\tc\n"},
        {"a\t$5\n", "per share\n\nb\t6.5\n"},
        {"a\t$5\n", "b\t€6\t7\n"},
        {"(in millions)\na\t$5", "\t6"},
        {"(in millions)\na\t$5\n", "b "},
        {"(in millions)\na\t$5\t", "b "},
        {"a  $5\n", "b  6  "},
        {"", "| $ | (5 | ) | % "},
        {"", "|---"},
        {"", "\u2502"},
        {"", "\u2502 $5 \u2502 "},
        {"", "\u2500"},
        {"a  $5  6\n", "a $5 6\n"},
        {"a  $5  6\n", "b\n"},
        {"a  $5  6\n", "5 "},
        {"a  $5  6\n", "$ "},
        {"a  $5  6\n", "7 7\u3000"},
        {"", "a of b (in millions), "},
        {"", "单位：万元 币种：人民币 "},
        {"过路费\t5元\n", "每股\t5\n单位：万元\n"},
        {"", "-----\n"},
        {"a  $5  6\n", "--- -- --\n"},
        {"     ", "2020 "},
        {"a  $5  6\n     ", "RMB "},
        {"", "     2020 2019\na 5 6\n"},
        {"", "   a b\n"},
        {"", "   a b c\na 5 6 7\n"},
        {"a\t$5", " (1)"},
        {"a\t((((((((5", "(1)"},
        {"a\t$5", "*"},
        {"a\t$5", "\u00b9 "},
        {"单位：", "人民币"},
        {"", "单位：十亿元"},
    };
    expect_each_linear(patterns, sizeof patterns / sizeof *patterns, LONG);
}

/* Every two words of a kind, in every order, behind nothing and behind an amount. */
Test(steps, double_for_every_pair_of_words) {
    static const char *const words[] = {
        "5",        "1.5",
        "$",        "€",
        "USD ",     "dollars ",
        "元",       "美元",
        "cents ",   "角",
        "million ", "万",
        "亿",       "五",
        "十",       "a ",
        "one ",     "(",
        ")",        "-",
        ",",        ".",
        "/",        ":",
        "=",        " ",
        "\n",       "\t",
        "|",        "and ",
        "to ",      "or ",
        "per ",     "share ",
        "每",       "股",
        "约",       "about ",
        "至",       "、",
        "多",       "整",
        "from ",    "between ",
        "rose ",    "equivalent to ",
        "x",        "字",
        "%",
    };
    enum { WORDS = sizeof words / sizeof *words };
    tael_scan *scan = new_scan("en_US");
    char repeated[64];
    for (size_t i = 0; i < WORDS * WORDS; i++) {
        strcat(strcpy(repeated, words[i / WORDS]), words[i % WORDS]);
        expect_linear(scan, &(pattern){"", repeated}, SHORT);
        expect_linear(scan, &(pattern){"$5 ", repeated}, SHORT);
    }
    tael_scan_free(scan);
}

/* Far beyond the bound on digits. */
Test(steps, double_for_one_number_of_megabytes) {
    static const pattern numbers[] = {{"", "7"}, {"$", "7"}, {"USD ", "7"}, {"$0.", "7"}, {"人民币", "七"}};
    for (size_t length = 1000000; length <= 5000000; length *= 5)
        expect_each_linear(numbers, sizeof numbers / sizeof *numbers, length);
}
