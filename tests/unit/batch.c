/* unit/batch.c - a batch says in columns what a scan says of each document alone; errors name the document.
 */
#include "properties/batch_same.h"
#include "properties/scan_texts.h"
#include "unit/scan_cases.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Every key of the record has a document that sets it. */
static const char *const kinds[] = {
    "Fees of $5.00, -$1,234.56 and $0.",
    "",
    "全年收入约8.4亿元（合1.2亿美元），每股派0.35元；人民币壹佰万元整(¥1,000,000.00)。",
    "It rose to between $5 and $10 million, at most; 5-10亿元.",
    "US$1.00 to RMB6.8972, 100日元对人民币4.7821元",
    "no figure at all, 1.7 million square meters",
    "(in millions of US$)\t2020\t2019\nSales\t1,234\t(87)\nEarnings per share\t1.25\t1.10\n",
    "单位：万元\n\n项目  2020  2019\n收入  1,234.5  87\n",
    "\xE5 is no UTF-8, yet $9.75 per barrel is a figure \xFF",
    "$9,223,372,036,854,775,807 $9,223,372,036,854,775,808 -$9,223,372,036,854,775,807 "
    "($9,223,372,036,854,775,808)",
    "$12,345,678,901,234,567,890.12, then 3.0000000000000000000000000000 euros, "
    "$0.000000000000000000000000000001",
    "from $99999999999999999999 to $5 sextillion; about 50 cents; nearly five quadrillion dollars",
    "£5 a share, £7 per tonne, £5 a share"};

enum { KINDS = sizeof kinds / sizeof *kinds };

static tael_batch *open_batch(const tael_scan_options *options) {
    tael_batch *batch = NULL;
    cr_assert_eq(tael_batch_new(&batch, options), TAEL_OK);
    return batch;
}

static documents documents_of_kinds(void) {
    documents all = {0};
    for (size_t i = 0; i < KINDS; i++) documents_add(&all, kinds[i], strlen(kinds[i]));
    return all;
}

static void scan_all(tael_batch *batch, const documents *all) {
    tael_error error;
    tael_status status = tael_batch_scan(batch, all->text, all->offsets, all->count, &error);
    cr_assert_eq(status, TAEL_OK, "%s at %zu", error.message, error.offset);
    cr_assert_eq(tael_batch_columns(batch)->documents, all->count);
}

static size_t expect_same(const documents *all, const tael_scan_options *options) {
    tael_batch *batch = open_batch(options);
    scan_all(batch, all);
    size_t figures = expect_columns(tael_batch_columns(batch), all, options);
    tael_batch_free(batch);
    return figures;
}

static tael_scan_options options_in(const char *locale, bool tables) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    options.no_tables = !tables;
    return options;
}

Test(batch, says_what_scans_say) {
    documents all = documents_of_kinds();
    tael_scan_options american = TAEL_SCAN_OPTIONS_INIT, chinese = options_in("zh_HK", true),
                      prose = options_in("de_DE", false);
    american.currency = tael_currency_by_code("CAD", 3);
    cr_expect_gt(expect_same(&all, NULL), 30);
    cr_expect_gt(expect_same(&all, &american), 30);
    cr_expect_gt(expect_same(&all, &chinese), 30);
    cr_expect_gt(expect_same(&all, &prose), 20);
    documents_free(&all);
}

/* Numbers on both sides of what 64 bits hold. */
Test(batch, tells_what_does_not_fit) {
    documents all = documents_of_kinds();
    tael_batch *batch = open_batch(NULL);
    scan_all(batch, &all);
    const tael_columns *found = tael_batch_columns(batch);
    char digits[64];
    size_t in_digits = 0;
    for (size_t i = 0; i < found->figures; i++)
        in_digits += found->value_exponent[i] == TAEL_NUMBER_IN_DIGITS;
    cr_expect_eq(in_digits, 3, "%zu", in_digits);
    snprintf(digits, sizeof digits, "%.*s", (int)found->digits_offsets[1], found->digits);
    cr_expect_str_eq(digits, "9223372036854775808");
    tael_batch_free(batch);
    documents_free(&all);
}

/* --- The shared cases, and random words, in one batch each ------------------------------------------ */

static documents cases;

static void add_case(const scan_case *read) {
    documents_add(&cases, read->text, read->text_length);
}

Test(batch, says_what_scans_say_of_every_case) {
    cr_assert_gt(scan_cases_visit(add_case), 1000);
    tael_scan_options american = options_in("en_US", true), chinese = options_in("zh_CN", true);
    cr_expect_gt(expect_same(&cases, &american), cases.count / 2);
    cr_expect_gt(expect_same(&cases, &chinese), cases.count / 2);
    documents_free(&cases);
}

/* Batches of all sizes through one object: nothing of one is left in the next. */
Test(batch, says_what_scans_say_of_any_words) {
    phrases words = phrases_of_forms();
    tael_batch *batch = open_batch(NULL);
    uint64_t state = 31;
    static text drawn;
    for (size_t round = 0; round < 200; round++) {
        documents all = {0};
        for (size_t i = draw_below(&state, 40); i > 0; i--) {
            if (draw_below(&state, 8) == 0)
                draw_bytes(&state, 60, &drawn);
            else
                draw_words(&state, &words, 60, &drawn);
            documents_add(&all, drawn.bytes, drawn.length);
        }
        scan_all(batch, &all);
        expect_columns(tael_batch_columns(batch), &all, NULL);
        documents_free(&all);
    }
    tael_batch_free(batch);
    phrases_free(&words);
}

/* --- At the edges ---------------------------------------------------------------------------------- */

Test(batch, may_be_empty) {
    tael_batch *batch = open_batch(NULL);
    const tael_columns *found = tael_batch_columns(batch);
    const int64_t nowhere[] = {7, 7, 7};
    for (int round = 0; round < 3; round++) {
        cr_expect(found->documents == (round == 2 ? 2 : 0) && found->figures == 0 &&
                  found->digits_count == 0);
        cr_expect(found->first_figure[0] == 0 && found->digits_offsets[0] == 0);
        cr_expect(found->start != NULL && found->digits != NULL && found->currencies != NULL &&
                  found->pers != NULL);
        if (round == 0) cr_expect_eq(tael_batch_scan(batch, NULL, NULL, 0, NULL), TAEL_OK);
        if (round == 1) cr_expect_eq(tael_batch_scan(batch, NULL, nowhere, 2, NULL), TAEL_OK);
    }
    tael_batch_free(batch);
    tael_batch_free(NULL);
}

/* A part of a column of strings, as Arrow slices it: the offsets do not begin at 0. */
Test(batch, begins_anywhere) {
    documents all = documents_of_kinds();
    tael_batch *batch = open_batch(NULL);
    cr_assert_eq(tael_batch_scan(batch, all.text, all.offsets + 2, all.count - 2, NULL), TAEL_OK);
    documents part = {all.text, all.offsets + 2, all.count - 2};
    expect_columns(tael_batch_columns(batch), &part, NULL);
    tael_batch_free(batch);
    documents_free(&all);
}

Test(batch, says_which_document_is_wrong) {
    static const char line[] = "$5, $6, $7, $8";
    const int64_t falling[] = {0, 3, 7, 6, 9}, negative[] = {-1, 3}, ends[] = {0, 3, 7};
    tael_batch *batch = open_batch(NULL);
    const tael_columns *found = tael_batch_columns(batch);
    tael_error error;

    cr_expect_eq(tael_batch_scan(batch, line, falling, 4, &error), TAEL_INVALID_ARGUMENT);
    cr_expect(error.status == TAEL_INVALID_ARGUMENT && error.offset == 7 && error.message != NULL);
    cr_expect(found->documents == 2 && found->figures == 2);
    cr_expect(found->value_coefficient[1] == 6 && found->first_figure[2] == 2,
              "what was read before it is there");

    cr_expect_eq(tael_batch_scan(batch, line, negative, 1, &error), TAEL_INVALID_ARGUMENT);
    cr_expect(found->documents == 0 && found->figures == 0 && error.offset == 0);
    cr_expect_eq(tael_batch_scan(batch, line, NULL, 1, &error), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_batch_scan(batch, NULL, ends, 2, &error), TAEL_INVALID_ARGUMENT);
    cr_expect(found->documents == 0 && error.offset == 0);

    cr_expect_eq(tael_batch_scan(batch, line, ends, 2, &error), TAEL_OK);
    cr_expect(error.status == TAEL_OK && found->documents == 2 && found->figures == 2);
    tael_batch_free(batch);
}

Test(batch, refuses_what_a_scan_refuses) {
    tael_scan_options options = options_in("qq_QQ", true);
    tael_batch *batch = (tael_batch *)&options; /* not NULL: the call must clear it */
    cr_expect_eq(tael_batch_new(&batch, &options), TAEL_UNKNOWN_LOCALE);
    cr_expect_null(batch);
    options = options_in("en_US", true);
    options.size--;
    cr_expect_eq(tael_batch_new(&batch, &options), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_batch_new(NULL, NULL), TAEL_INVALID_ARGUMENT);
}

/* Entries stay where they are from batch to batch. */
Test(batch, keeps_the_index_of_an_entry) {
    static const char first[] = "€5 a share", second[] = "$5 a tonne, €5 a share";
    const int64_t one[] = {0, sizeof first - 1}, other[] = {0, sizeof second - 1};
    tael_batch *batch = open_batch(NULL);
    const tael_columns *found = tael_batch_columns(batch);
    cr_assert_eq(tael_batch_scan(batch, first, one, 1, NULL), TAEL_OK);
    int32_t euro = found->currency[0], share = found->per[0];
    cr_assert_eq(tael_batch_scan(batch, second, other, 1, NULL), TAEL_OK);
    cr_assert_eq(found->figures, 2);
    cr_expect(found->currency[1] == euro && found->per[1] == share);
    cr_expect(found->currency_count == 2 && found->per_count == 2);
    cr_expect_str_eq(found->currencies[found->currency[0]]->code, "USD");
    tael_batch_free(batch);
}
