/* hostile/workbench.h - what public calls work on, and what they give. It is the same each time, so a call
 * gives the same on any. */
#ifndef HOSTILE_WORKBENCH_H
#define HOSTILE_WORKBENCH_H

#include <gmp.h>
#include <stddef.h>
#include <tael/tael.h>

enum { PARTS = 3, RENDERED_MAX = 4096 };

typedef struct workbench {
    const tael_allocator *allocator;
    /* Operands. */
    tael_decimal first, second;
    tael_money money, other;
    tael_rate rate;
    tael_implied implied;
    tael_figure figures[2]; /* the second restates the first */
    tael_rates *rates;
    mpz_t integer;
    mpq_t fraction;
    /* Operands that a call changes. */
    tael_rates_builder *builder;
    tael_scan *scan;
    tael_batch *batch;
    /* Results; values hold memory beforehand, so that a failure has something to spoil. */
    tael_decimal decimals[2];
    tael_money moneys[PARTS];
    tael_rate made_rate;
    tael_implied made_implied;
    tael_check made_check;
    tael_figure made_figure;
    tael_rates *made_rates;
    tael_rates_builder *made_builder;
    tael_scan *made_scan;
    tael_batch *made_batch;
    tael_lexicon *made_lexicon;
    char rendered[RENDERED_MAX];
} workbench;

static inline const tael_currency *workbench_currency(const char *code) {
    return tael_currency_by_code(code, 3);
}

/* Fails the running test where there is no memory. `allocator` must outlive the bench. */
void workbench_open(workbench *bench, const tael_allocator *allocator);

/* Every result as text: the same text, the same results. */
const char *workbench_describe(const workbench *bench);

void workbench_close(workbench *bench);

#endif
