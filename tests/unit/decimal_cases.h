/* unit/decimal_cases.h - reading tests/cases/decimal_*.txt. A line is
 *
 *     r017  round 2.345 2 half_even -> 2.34 inexact
 *
 * or empty, or a comment that begins with #. */
#ifndef UNIT_DECIMAL_CASES_H
#define UNIT_DECIMAL_CASES_H

#include "unit/decimal_operation.h"

typedef struct decimal_case {
    const char *file;
    int line;
    char name[32];
    char operation[OPERATION_TEXT_MAX]; /* braces written out */
    char expected[OPERATION_TEXT_MAX];
} decimal_case;

/* Calls `visit` with every case of every file; `context` is handed on. Fails the running test where a
 * file cannot be read or a line is none. Returns how many cases there were. */
size_t decimal_cases_visit(void (*visit)(const decimal_case *read, void *context), void *context);

#endif
