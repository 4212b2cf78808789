/* unit/lexicon_memory.c - reading a table and making the parts of an image, with every allocation
 * failing once: TAEL_NO_MEMORY, and nothing leaks. */

#include "lexicon/image.h"
#include "lexicon/tables.h"
#include "unit/counting_allocator.h"

#include <criterion/criterion.h>
#include <string.h>

static const char units[] = "form\tname\tflags\tsource\texample\n"
                            "share\tshare\t-\tusage\ta share\n"
                            "股\tshare\t-\tusage\t每股\n";

static const char currencies[] = "form\tkind\tcurrencies\tpower\tprefer\tflags\tsource\texample\n"
                                 "¥\tsign\tJPY CNY\t0\tzh:CNY\tbefore\tCLDR\t¥5\n"
                                 "TRY\tcode\tTRY\t0\t-\tbefore cased\tISO 4217\tTRY 5\n"
                                 "try\tname\tTRY\t0\t-\tbehind\tusage\t5 try\n"
                                 "dollars\tname\tUSD CAD\t0\t-\tbehind\tCLDR\t5 dollars\n"
                                 "dollars and cents\tname\tUSD\t0\t-\tbehind\tCLDR\tdollars and cents\n";

static tael_status read_table(tael__vocabulary *vocabulary, const char *name, const char *text) {
    tael__table_fault fault;
    return tael__table_read(vocabulary, tael__table_by_name(name, strlen(name)), text, strlen(text), &fault);
}

/* Reads both tables and makes the parts; on success looks at some of them. */
static tael_status make(const tael_allocator *allocator) {
    tael__vocabulary vocabulary;
    tael__parts parts = {0};
    tael__vocabulary_init(&vocabulary, allocator);
    tael_status status = read_table(&vocabulary, "units", units);
    if (status == TAEL_OK) status = read_table(&vocabulary, "currencies", currencies);
    if (status == TAEL_OK) status = tael__parts_make(&parts, &vocabulary, allocator);
    if (status == TAEL_OK) {
        cr_expect_eq(parts.spellings.count, 1 + 7, "none, and one for each form as it is written");
        cr_expect_eq(parts.sets.count, 4);
        cr_expect_eq(parts.preferences.count, 1);
    }
    tael__parts_free(&parts, allocator);
    tael__vocabulary_free(&vocabulary);
    return status;
}

Test(lexicon_memory, every_allocation_may_fail) {
    tael_status status = TAEL_NO_MEMORY;
    size_t failures = 0;
    for (; status == TAEL_NO_MEMORY; failures++) {
        counting_allocator counter = {.until_failure = failures};
        tael_allocator allocator = counting_allocator_over(&counter);
        status = make(&allocator);
        cr_expect_eq(counter.live_blocks, 0, "after %zu allocations", failures);
        cr_expect_eq(counter.wrong_sizes, 0, "after %zu allocations", failures);
    }
    cr_expect_eq(status, TAEL_OK);
    cr_expect_gt(failures, 10);
}
