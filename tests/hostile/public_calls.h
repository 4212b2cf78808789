/* hostile/public_calls.h - every public call that asks for memory, each with operands that make it ask:
 * numbers beyond 64 bits, rates out of order, a text of many figures.
 *
 * A workbench holds what the calls work on, and what they give. It is the same each time, so a call gives the
 * same on any. */
#ifndef HOSTILE_PUBLIC_CALLS_H
#define HOSTILE_PUBLIC_CALLS_H

#include <gmp.h>
#include <stdbool.h>
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

enum call_kind {
    PLAIN,    /* a failure leaves everything as it was */
    KEEPING,  /* an object of the bench keeps what it got, and what it read, before a failure */
    ASKS_ICU, /* as plain, but ICU asks malloc */
    ASKS_GMP  /* as plain, but GMP's mpz and mpq ask malloc, and end the process where it gives none */
};

typedef struct public_call {
    const char *name;
    tael_status (*run)(workbench *bench);
    enum call_kind kind;
} public_call;

extern const public_call public_calls[];
extern const size_t public_call_count;

/* Fails the running test where there is no memory. `allocator` must outlive the bench. */
void workbench_open(workbench *bench, const tael_allocator *allocator);

/* Every result as text: the same text, the same results. */
const char *workbench_describe(const workbench *bench);

void workbench_close(workbench *bench);

#endif
