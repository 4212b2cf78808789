/* hostile/lexicon_extend.c - rows that are no rows, and an allocator that gives nothing: the call says
 * where and why, and nothing has changed. */

#include "tael/tael.h"
#include "unit/counting_allocator.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define HEAD "## currencies\nform\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
#define BITCOIN "BTC\tcode\tBTC:8\t0\t-\tbefore\tusage\tBTC 5\n"
#define SCALES "## scales\nform\tkind\tpower\tflags\tsource\texample\n"

typedef struct fault {
    const char *before, *line, *behind; /* the text; the fault is in the middle */
    tael_status status;
    const char *message;
} fault;

static const fault faults[] = {
    {"", "BTC\tcode\n", HEAD, TAEL_SYNTAX, "no table is named before this line"},
    {"# comment\n\n", "## coins\n", HEAD, TAEL_SYNTAX, "no table has this name"},
    {"", "##  currencies\n", "", TAEL_SYNTAX, "no table has this name"},
    {"", "## \n", "", TAEL_SYNTAX, "no table has this name"},
    {"## scales\n", "form\tkind\n", "", TAEL_SYNTAX, "not this table's column names"},
    {HEAD BITCOIN, "ETH\tcode\tETH\t0\t-\tbefore\tusage\tETH 5\n", BITCOIN, TAEL_UNKNOWN_CURRENCY,
     "no such code in ISO 4217"},
    {HEAD, "ETH\tcode\tETH:\t0\t-\tbefore\tusage\tETH 5", "", TAEL_SYNTAX,
     "not a whole number of at most four digits"},
    {HEAD, "ETH\tcode\tETH:31\t0\t-\tbefore\tusage\tETH 5\n", "", TAEL_SYNTAX,
     "a currency has 0 to 30 digits"},
    {HEAD, "ETH\tcode\tETH:-1\t0\t-\tbefore\tusage\tETH 5\n", "", TAEL_SYNTAX,
     "a currency has 0 to 30 digits"},
    {HEAD, "ETH\tcode\tETHERIUM:8\t0\t-\tbefore\tusage\tETH 5\n", "", TAEL_SYNTAX,
     "a new code is two to seven capitals or digits, a capital first"},
    {HEAD, "ETH\tcode\tE:8\t0\t-\tbefore\tusage\tETH 5\n", "", TAEL_SYNTAX,
     "a new code is two to seven capitals or digits, a capital first"},
    {HEAD, "ETH\tcode\teth:8\t0\t-\tbefore\tusage\tETH 5\n", "", TAEL_SYNTAX,
     "a new code is two to seven capitals or digits, a capital first"},
    {HEAD, "ETH\tcode\t1ETH:8\t0\t-\tbefore\tusage\tETH 5\n", "", TAEL_SYNTAX,
     "a new code is two to seven capitals or digits, a capital first"},
    {HEAD, "USD\tcode\tUSD:2\t0\t-\tbefore\tusage\tUSD 5\n", "", TAEL_SYNTAX,
     "ISO 4217 has this code, and its digits"},
    {HEAD BITCOIN, "btc\tname\tBTC:9\t0\t-\tbefore\tusage\tbtc 5\n", "", TAEL_SYNTAX,
     "the currency has another number of digits already"},
    {HEAD BITCOIN "# again\n" HEAD, BITCOIN, "", TAEL_SYNTAX, "the form stands in this table already"},
    {HEAD BITCOIN SCALES, "m\tword\tsix\t-\tusage\t5 m\n", "", TAEL_SYNTAX,
     "not a whole number of at most four digits"},
    {SCALES, "m\u200B\tword\t6\t-\tusage\t5 m\u200B\n", "", TAEL_SYNTAX,
     "the form holds what no text can match"},
    {SCALES, "\u200B\tword\t6\t-\tusage\t5 \u200B\n", "", TAEL_SYNTAX,
     "the form holds what no text can match"},
    {SCALES, "\u00A0m\tword\t6\t-\tusage\t5 \u00A0m\n", "", TAEL_SYNTAX, "a stray space"},
    {SCALES, "m\tword\t6\t-\tusage\t5 m\r\n", "", TAEL_SYNTAX, "a stray space"},
    {SCALES "m\tword\t6\t-\tus", "\xFF", "age\t5 m\n", TAEL_INVALID_UTF8, "not UTF-8"},
};

static void check_fault(const fault *expected) {
    char text[1024];
    int length = snprintf(text, sizeof text, "%s%s%s", expected->before, expected->line, expected->behind);
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    tael_lexicon *lexicon = (tael_lexicon *)text; /* not NULL: the call must clear it */
    tael_error error = {TAEL_OK, 0, ""};
    tael_status status = tael_lexicon_extend(&lexicon, NULL, text, (size_t)length, &allocator, &error);
    cr_expect_eq(status, expected->status, "%s: %s", text, tael_status_message(status));
    cr_expect_eq(error.status, status);
    cr_expect_eq(error.offset, strlen(expected->before), "%s: byte %zu", text, error.offset);
    cr_expect_str_eq(error.message, expected->message, "%s", text);
    cr_expect_null(lexicon);
    cr_expect_eq(counter.live_blocks, 0);
    cr_expect_eq(tael_lexicon_extend(&lexicon, NULL, text, (size_t)length, NULL, NULL), status);
}

Test(lexicon_extend_faults, are_told_with_their_place) {
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) check_fault(&faults[i]);
}

Test(lexicon_extend_faults, a_nul_ends_no_form) {
    static const char text[] = SCALES "m\0m\tword\t6\t-\tusage\t5 m\0m\n";
    tael_lexicon *lexicon;
    tael_error error;
    cr_expect_eq(tael_lexicon_extend(&lexicon, NULL, text, sizeof text - 1, NULL, &error), TAEL_SYNTAX);
    cr_expect_str_eq(error.message, "the form holds what no text can match");
}

Test(lexicon_extend_faults, arguments) {
    tael_lexicon *lexicon;
    tael_error error = {TAEL_OK, 0, ""};
    cr_expect_eq(tael_lexicon_extend(NULL, NULL, "", 0, NULL, &error), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(error.status, TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_lexicon_extend(&lexicon, NULL, NULL, 1, NULL, NULL), TAEL_INVALID_ARGUMENT);
    cr_expect_eq(tael_lexicon_extend(&lexicon, NULL, NULL, 0, NULL, NULL), TAEL_OK);
    tael_lexicon_free(lexicon);
}

/* More meanings than a form can have: each kind of link, one by one, until it is full. */
Test(lexicon_extend_faults, a_form_of_too_many_meanings) {
    static const char text[] = "## links\nform\tkind\tflags\tsource\texample\n"
                               "q\tdash\t-\tusage\tq\nq\tto\t-\tusage\tq\nq\tbetween\t-\tusage\tq\n"
                               "q\tfrom\t-\tusage\tq\nq\tand\t-\tusage\tq\nq\tor\t-\tusage\tq\n"
                               "q\tcomma\t-\tusage\tq\nq\trestating\t-\tusage\tq\nq\tin_words\t-\tusage\tq\n"
                               "q\tchange\t-\tusage\tq\nq\tper\t-\tusage\tq\nq\twanting\t-\tusage\tq\n"
                               "q\tequals\t-\tusage\tq\nq\twhole\t-\tusage\tq\nq\texactly\t-\tusage\tq\n"
                               "q\tonly\t-\tusage\tq\nq\tskipped\t-\tusage\tq\n";
    tael_lexicon *lexicon;
    tael_error error;
    cr_expect_eq(tael_lexicon_extend(&lexicon, NULL, text, sizeof text - 1, NULL, &error), TAEL_TOO_LARGE);
    cr_expect_str_eq(error.message, "more forms, or more meanings of one, than a lexicon can hold");
    cr_expect_null(lexicon);
}

static tael_status extend_after(size_t granted, counting_allocator *counter) {
    static const char text[] = HEAD BITCOIN SCALES "myriad\tword\t4\t-\tOED\t5 myriad\n";
    *counter = (counting_allocator){.until_failure = granted};
    tael_allocator allocator = counting_allocator_over(counter);
    tael_lexicon *lexicon = NULL;
    tael_error error = {TAEL_OK, 0, ""};
    tael_status status = tael_lexicon_extend(&lexicon, NULL, text, sizeof text - 1, &allocator, &error);
    cr_expect_eq(error.status, status, "after %zu", granted);
    cr_expect_eq(lexicon == NULL, status != TAEL_OK, "after %zu", granted);
    cr_expect_eq(counter->live_blocks, status == TAEL_OK, "one block for a lexicon: after %zu", granted);
    tael_lexicon_free(lexicon);
    return status;
}

Test(lexicon_extend_faults, every_allocation_may_fail) {
    counting_allocator counter;
    size_t granted = 0;
    for (; extend_after(granted, &counter) == TAEL_NO_MEMORY; granted++) {
        cr_expect_eq(counter.live_blocks, 0, "after %zu allocations", granted);
        cr_expect_eq(counter.wrong_sizes, 0, "after %zu allocations", granted);
    }
    cr_expect_eq(counter.live_blocks, 0);
    cr_expect_eq(counter.wrong_sizes, 0);
    cr_expect_gt(granted, 30, "%zu allocations", granted);
}
