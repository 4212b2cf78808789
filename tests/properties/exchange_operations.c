/* properties/exchange_operations.c - what exchange_oracle.py asks of the library: the rates of a file, then
 * operations from standard input, each answered by a line.
 *
 *     exchange_operations FILE */
#include <stdio.h>

#include "unit/exchange_operation.h"

static int answer(const tael_rates *rates) {
    char line[EXCHANGE_LINE_SIZE], result[EXCHANGE_LINE_SIZE];
    while (fgets(line, sizeof line, stdin) != NULL) {
        if (!run_exchange_operation(result, line, rates)) return 1;
        puts(result);
    }
    return 0;
}

int main(int argument_count, char **arguments) {
    tael_rates *rates = argument_count == 2 ? rates_of_file(arguments[1]) : NULL;
    if (rates == NULL) return 1;
    int failed = answer(rates);
    tael_rates_free(rates);
    return failed;
}
