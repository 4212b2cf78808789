/* properties/decimal_operations.c - answers decimal_oracle.py: reads operations from standard input, a
 * line each, and writes what comes of them, a line each. Every operation runs three times: into a result
 * of its own, into its first operand and into its second. Where they differ, the line says so. */
#include "unit/decimal_operation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char line[OPERATION_TEXT_MAX];
static char copied[OPERATION_TEXT_MAX];
static char own[OPERATION_TEXT_MAX];
static char aliased[OPERATION_TEXT_MAX];

static void run(int operand, char outcome[OPERATION_TEXT_MAX]) {
    operation done;
    if (!operation_read(&done, strcpy(copied, line), NULL)) {
        strcpy(outcome, "no operation");
        return;
    }
    tael_decimal result = {0};
    bool exact = true;
    bool into_operand = operand >= 0 && operation_takes(&done, operand);
    tael_decimal *to = !into_operand ? &result : operand == 0 ? &done.first : &done.second;
    tael_status status = operation_apply(&done, to, &exact, NULL);
    operation_write(&done, status, to, exact, outcome);
    tael_decimal_free(&result, NULL);
    operation_free(&done, NULL);
}

static const char *check_alias(int operand) {
    run(operand, aliased);
    return strcmp(own, aliased) == 0 ? "" : " but another result in the place of an operand";
}

int main(void) {
    while (fgets(line, sizeof line, stdin) != NULL) {
        run(-1, own);
        printf("%s%s%s\n", own, check_alias(0), check_alias(1));
    }
    return EXIT_SUCCESS;
}
