/* hostile/public_calls.h - every public call that asks for memory, each with operands that make it ask:
 * numbers beyond 64 bits, rates out of order, a text of many figures. */
#ifndef HOSTILE_PUBLIC_CALLS_H
#define HOSTILE_PUBLIC_CALLS_H

#include "hostile/workbench.h"

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

#endif
