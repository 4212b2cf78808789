/* unit/decimal_operation.h - operations on decimals as lines of text, in the manner of the General
 * Decimal Arithmetic's test cases:
 *
 *     round 2.345 2 half_even      gives      2.34 inexact
 *
 * A number is written 12.50 or 1250E-2; {9x10000} stands for a text (here a 9) so many times over. A
 * result is written 12.50 where its exponent is between -60 and 0, else 1250E-61; a failure is written
 * as the name of its status: too_large. */
#ifndef UNIT_DECIMAL_OPERATION_H
#define UNIT_DECIMAL_OPERATION_H

#include "tael/decimal.h"

/* Bytes that hold any line, once what stands in braces is written out. */
enum { OPERATION_TEXT_MAX = 1 << 17 };

typedef struct operation {
    const struct operation_kind *kind;
    tael_decimal first, second;
    int32_t number;
    tael_rounding mode;
    const char *text; /* of the line; parse alone reads it */
} operation;

/* Writes out what stands in braces. */
void operation_expand(const char *line, char expanded[OPERATION_TEXT_MAX]);

/* Reads a line, which is written to and must stay; its operands are taken from the allocator. False
 * where it is no operation. */
bool operation_read(operation *read, char *line, const tael_allocator *allocator);

void operation_free(operation *read, const tael_allocator *allocator);

/* Carries the operation out. `result` may be one of its operands. */
tael_status operation_apply(const operation *read, tael_decimal *result, bool *exact,
                            const tael_allocator *allocator);

/* Whether it takes the given operand (0 or 1) as a decimal. */
bool operation_takes(const operation *read, int operand);

/* Writes what came of it. */
void operation_write(const operation *read, tael_status status, const tael_decimal *result, bool exact,
                     char outcome[OPERATION_TEXT_MAX]);

#endif
