/* unit/lexicon_extend.c - words at run time: what rows of each table change in what a scan finds, what
 * takes the place of what, and that nothing else changes. */

#include "lexicon/image.h"
#include "unit/scan_outcome.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define CURRENCIES "## currencies\nform\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
#define NUMERALS "## numerals\nform\tkind\tvalue\tflags\tsource\texample\n"
#define SCALES "## scales\nform\tkind\tpower\tflags\tsource\texample\n"
#define SIGNS "## signs\nform\tkind\tflags\tsource\texample\n"
#define APPROXIMATIONS "## approximations\nform\tkind\tflags\tsource\texample\n"
#define UNITS "## units\nform\tname\tflags\tsource\texample\n"
#define LINKS "## links\nform\tkind\tflags\tsource\texample\n"
#define CONTEXTS "## contexts\nform\tkind\tpower\tname\tflags\tsource\texample\n"
#define GUARDS "## guards\nform\tflags\tsource\texample\n"
#define DECLARATIONS "## declarations\nform\tkind\tflags\tsource\texample\n"

static tael_lexicon *extended(const tael_lexicon *base, const char *rows) {
    tael_lexicon *lexicon = NULL;
    tael_error error = {TAEL_OK, 0, ""};
    tael_status status = tael_lexicon_extend(&lexicon, base, rows, strlen(rows), NULL, &error);
    cr_assert_eq(status, TAEL_OK, "byte %zu: %s", error.offset, error.message);
    return lexicon;
}

static void check_scan(const tael_lexicon *lexicon, const char *text, const char *expected) {
    static char got[2048];
    tael_scan *scan = NULL;
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.lexicon = lexicon;
    cr_assert_eq(tael_scan_new(&scan, &options), TAEL_OK);
    cr_assert_eq(tael_scan_text(scan, text, strlen(text), NULL), TAEL_OK);
    size_t count;
    const tael_figure *figures = tael_scan_figures(scan, &count);
    size_t length = scan_outcome_write(text, strlen(text), figures, count, got, sizeof got - 1);
    got[length] = '\0';
    cr_expect_str_eq(got, expected, "%s: wanted\n%s\ngot\n%s", text, expected, got);
    tael_scan_free(scan);
}

/* What a text gives with the built-in lexicon, and what with these rows. */
typedef struct change {
    const char *rows, *text, *before, *after;
} change;

static void check_change(const change *of) {
    tael_lexicon *lexicon = extended(NULL, of->rows);
    check_scan(NULL, of->text, of->before);
    check_scan(lexicon, of->text, of->after);
    tael_lexicon_free(lexicon);
}

static void check_changes(const change *changes, size_t count) {
    for (size_t i = 0; i < count; i++) check_change(&changes[i]);
}

Test(lexicon_extend, each_table) {
    static const change changes[] = {
        {CURRENCIES "simoleons\tname\tUSD\t0\t-\tbehind\tOED\t5 simoleons", "He paid 5 million simoleons.",
         "He paid 5 million simoleons.", "He paid ⟦5 million simoleons⟧.\nUSD 5000000 decimals=-6"},
        {NUMERALS "umpteen\tteen\t19\t-\tusage\tumpteen dollars\n", "umpteen dollars", "umpteen dollars",
         "⟦umpteen dollars⟧\nUSD 19 ambiguous"},
        {SCALES "myriad\tword\t4\t-\tOED\t5 myriad dollars\n秭\than\t24\t-\t孙子算经\t3秭元\n",
         "5 myriad dollars, 3秭元", "5 myriad dollars, 3秭元",
         "⟦5 myriad dollars⟧, ⟦3秭元⟧\nUSD 50000 decimals=-4 ambiguous\nCNY 3000000000000000000000000 "
         "decimals=-24"},
        {SIGNS "nega\tminus\t-\tusage\tnega $5", "nega $5", "nega ⟦$5⟧\nUSD 5 ambiguous",
         "⟦nega $5⟧\nUSD -5 ambiguous"},
        {APPROXIMATIONS "ballpark\tabout\tbefore\tusage\tballpark $5\n", "ballpark $5",
         "ballpark ⟦$5⟧\nUSD 5 ambiguous", "ballpark ⟦$5⟧\nUSD 5 about ambiguous"},
        {UNITS "widget\twidget\t-\tusage\t$5 per widget", "£5 per widget", "⟦£5⟧ per widget\nGBP 5",
         "⟦£5⟧ per widget\nGBP 5 per=widget"},
        {LINKS "unto\tto\t-\tusage\t£3 unto £4", "£3 unto £4", "⟦£3⟧ unto ⟦£4⟧\nGBP 3\nGBP 4",
         "⟦£3 unto £4⟧\nGBP 3..4"},
        {CONTEXTS "给价单位\tlabel\t-\t-\t-\tusage\t给价单位：万元\n", "给价单位：万元\n收入  12  13",
         "给价⟦单位：万元⟧\n收入  ⟦12⟧  ⟦13⟧\ncontext CNY 10000\nCNY 120000 decimals=-4 context=0\n"
         "CNY 130000 decimals=-4 context=0",
         "⟦给价单位：万元⟧\n收入  ⟦12⟧  ⟦13⟧\ncontext CNY 10000\nCNY 120000 decimals=-4 context=0\n"
         "CNY 130000 decimals=-4 context=0"},
        {DECLARATIONS "moneys\tsubject\t-\tusage\tAll moneys are in Canadian dollars.\n",
         "Tea is $5. All moneys are in Canadian dollars.",
         "Tea is ⟦$5⟧. All moneys are in Canadian dollars.\nUSD 5 ambiguous",
         "Tea is ⟦$5⟧. All moneys are in Canadian dollars.\nCAD 5"},
        {GUARDS "euro notes\t-\tusage\t5 euro notes", "5 euro notes", "⟦5 euro⟧ notes\nEUR 5",
         "5 euro notes"},
    };
    check_changes(changes, sizeof changes / sizeof *changes);
}

Test(lexicon_extend, a_row_replaces_what_its_table_says_of_the_form) {
    static const change changes[] = {
        /* all of it in that table, and nothing in others: pounds are a unit still */
        {CURRENCIES "pounds\tname\tEGP\t0\t-\tbehind\tusage\t5 pounds\n", "5 pounds. €3 per pounds",
         "⟦5 pounds⟧. ⟦€3⟧ per pounds\nGBP 5\nEUR 3 per=pound",
         "⟦5 pounds⟧. ⟦€3⟧ per pounds\nEGP 5\nEUR 3 per=pound"},
        /* an uncased row speaks of every writing, a cased one of its own */
        {CURRENCIES "top\tcode\tXAF\t0\t-\tbefore\tusage\ttop 5", "TOP 500 million",
         "⟦TOP 500 million⟧\nTOP 500000000 decimals=-6", "⟦TOP 500 million⟧\nXAF 500000000 decimals=-6"},
        {CURRENCIES "USD\tcode\tXAF\t0\t-\tbefore cased\tusage\tUSD 5", "USD 5, usd 6",
         "⟦USD 5⟧, ⟦usd 6⟧\nUSD 5\nUSD 6", "⟦USD 5⟧, ⟦usd 6⟧\nXAF 5\nUSD 6"},
        /* a word may be taken away */
        {CURRENCIES "quid\tomitted\t-\t0\t-\t-\tusage\tquid\n", "5 quid, £6", "⟦5 quid⟧, ⟦£6⟧\nGBP 5\nGBP 6",
         "5 quid, ⟦£6⟧\nGBP 6"},
        /* a new guard hides the form itself; a new word ends its guard */
        {GUARDS "quid\t-\tusage\tquid", "5 quid, £6", "⟦5 quid⟧, ⟦£6⟧\nGBP 5\nGBP 6", "5 quid, ⟦£6⟧\nGBP 6"},
        {CURRENCIES "petrodollar\tname\tUSD\t0\t-\tbehind\tusage\t5 petrodollar", "5 petrodollar",
         "5 petrodollar", "⟦5 petrodollar⟧\nUSD 5"},
        /* what the built-in lexicon counts can become money */
        {CURRENCIES "btc\tcode\tBTC:8\t0\t-\tbehind\tusage\t5 btc", "5 BTC", "5 BTC", "⟦5 BTC⟧\nBTC 5"},
    };
    check_changes(changes, sizeof changes / sizeof *changes);
}

static const char tokens[] = CURRENCIES "BTC\tcode\tBTC:8\t0\t-\tbefore behind\tusage\t0.5 BTC\n"
                                        "₿\tsign\tBTC\t0\t-\tbefore\tUnicode\t₿5\n"
                                        "satoshi\tminor\tBTC\t-8\t-\tbehind\tusage\t5 satoshi\n"
                                        "比特币\tname\tBTC\t0\t-\tbehind\tusage\t5比特币\n"
                                        "XNO\tcode\tXNO:30\t0\t-\tbefore\tusage\tXNO 5\n"
                                        "coins\tname\tBTC XNO USD\t0\tzh:XNO\tbehind\tusage\t5 coins\n";

Test(lexicon_extend, currencies_beyond_iso_4217) {
    tael_lexicon *lexicon = extended(NULL, tokens);
    check_scan(
        lexicon, "0.5 BTC; ₿3 million; 1200 satoshi; 约5亿比特币",
        "⟦0.5 BTC⟧; ⟦₿3 million⟧; ⟦1200 satoshi⟧; 约⟦5亿比特币⟧\nBTC 0.5 decimals=1\n"
        "BTC 3000000 decimals=-6\nBTC 0.000012 decimals=8\nBTC 500000000 decimals=-8 about");
    check_scan(lexicon, "5 coins", "⟦5 coins⟧\nUSD 5 ambiguous");
    tael__match coins;
    cr_assert(tael__lexicon_match(lexicon, "coins", 5, &coins));
    cr_expect_str_eq(tael__lexicon_preferred(lexicon, coins.senses[0].value, "zh")->code, "XNO");
    const tael_currency *bitcoin = tael_lexicon_currency_by_code(lexicon, "btc", 3);
    cr_assert_not_null(bitcoin);
    cr_expect_str_eq(bitcoin->code, "BTC");
    cr_expect_eq(bitcoin->digits, 8);
    cr_expect_eq(bitcoin->number, 0);
    cr_expect_eq(bitcoin->cash, 0);
    cr_expect_not(bitcoin->historic);
    cr_expect_eq(tael_lexicon_currency_by_code(lexicon, "XNO", 3)->digits, 30);
    tael_lexicon_free(lexicon);
}

Test(lexicon_extend, a_code_is_looked_up_in_iso_4217_and_in_the_lexicon) {
    tael_lexicon *lexicon = extended(NULL, tokens);
    const tael_currency *euro = tael_currency_by_code("EUR", 3);
    cr_expect_eq(tael_lexicon_currency_by_code(lexicon, "eur", 3), euro);
    cr_expect_eq(tael_lexicon_currency_by_code(NULL, "EUR", 3), euro);
    cr_expect_null(tael_lexicon_currency_by_code(NULL, "BTC", 3));
    cr_expect_null(tael_lexicon_currency_by_code(tael_lexicon_builtin(), "BTC", 3));
    cr_expect_null(tael_lexicon_currency_by_code(lexicon, "BT", 2));
    cr_expect_null(tael_lexicon_currency_by_code(lexicon, "BTCX", 4));
    cr_expect_null(tael_lexicon_currency_by_code(lexicon, "", 0));
    cr_expect_null(tael_lexicon_currency_by_code(lexicon, NULL, 3));
    tael_lexicon_free(lexicon);
}

/* Each lexicon stands for itself: the one that it was made of may be gone. */
Test(lexicon_extend, an_extended_lexicon_can_be_extended) {
    tael_lexicon *first = extended(NULL, tokens);
    tael_lexicon *second = extended(first, CURRENCIES "bitcoin\tname\tBTC\t0\t-\tbehind\tusage\t5 bitcoin\n"
                                                      "ether\tname\tETH:18\t0\t-\tbehind\tusage\t5 ether\n");
    cr_expect_neq(tael_lexicon_currency_by_code(first, "BTC", 3),
                  tael_lexicon_currency_by_code(second, "BTC", 3));
    check_scan(first, "5 bitcoin, 5 ether", "5 bitcoin, 5 ether");
    tael_lexicon_free(first);
    check_scan(second, "0.5 BTC; 5 bitcoin; 7 ether",
               "⟦0.5 BTC⟧; ⟦5 bitcoin⟧; ⟦7 ether⟧\nBTC 0.5 decimals=1\nBTC 5\nETH 7");
    tael_lexicon_free(second);
}

/* ---- nothing else changes ---- */

static void check_part(const tael_lexicon *made, uint32_t start, uint32_t end, uint32_t builtin_start,
                       uint32_t builtin_end, const char *part) {
    uint32_t size = end - start, builtin_size = builtin_end - builtin_start;
    uint32_t smaller = size < builtin_size ? size : builtin_size;
    cr_expect_leq(size - smaller + builtin_size - smaller, 8, "%s: %u and %u bytes", part, size,
                  builtin_size);
    bool same = memcmp(tael__image_part(made, start), tael__image_part(tael_lexicon_builtin(), builtin_start),
                       smaller) == 0;
    cr_expect(same, "%s differ", part);
}

static void check_spellings(const tael_lexicon *made) {
    const tael__spelling *spellings = tael__image_part(made, made->spellings);
    const tael__spelling *expected =
        tael__image_part(tael_lexicon_builtin(), tael_lexicon_builtin()->spellings);
    size_t count = (made->senses - made->spellings) / sizeof *spellings, same = 0;
    for (size_t i = 0; i < count; i++)
        same += spellings[i].capitals == expected[i].capitals &&
                memcmp(&spellings[i].word, &expected[i].word, sizeof spellings[i].word) == 0;
    cr_expect_gt(count, 5000);
    cr_expect_eq(same, count, "%zu of %zu spellings", same, count);
}

#define CHECK_PART(part, next) check_part(made, made->part, made->next, builtin->part, builtin->next, #part)

/* Taking the built-in lexicon apart and making it anew gives the same bytes: no form, sense or set is lost.
 */
Test(lexicon_extend, by_nothing_gives_the_same_lexicon) {
    const tael_lexicon *builtin = tael_lexicon_builtin();
    tael_lexicon *made = extended(NULL, "# only a comment\n\n" CURRENCIES);
    CHECK_PART(cells, tails);
    CHECK_PART(tails, spellings);
    check_spellings(made);
    CHECK_PART(senses, sets);
    CHECK_PART(sets, members);
    CHECK_PART(members, preferences);
    CHECK_PART(preferences, names);
    cr_expect_eq(made->set_count, builtin->set_count);
    cr_expect_eq(made->name_bytes, builtin->name_bytes);
    cr_expect_arr_eq(tael__image_part(made, made->names), tael__image_part(builtin, builtin->names),
                     made->name_bytes);
    cr_expect_arr_eq(&made->forms, &builtin->forms, sizeof made->forms);
    cr_expect_arr_eq(&made->marks, &builtin->marks, sizeof made->marks);
    cr_expect_arr_eq(&made->headings, &builtin->headings, sizeof made->headings);
    tael_lexicon_free(made);
}

Test(lexicon_extend, freeing_nothing_is_allowed) {
    tael_lexicon *lexicon = extended(NULL, "");
    tael_lexicon_free(lexicon);
    tael_lexicon_free(NULL);
}
