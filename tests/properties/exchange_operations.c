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
    tael_rates_builder *builder;
    tael_rates *rates;
    if (argument_count != 2 || tael_rates_builder_new(&builder, NULL) != TAEL_OK) return 1;
    tael_status status = add_rates_of_file(builder, arguments[1]);
    if (status == TAEL_OK) status = tael_rates_builder_finish(&rates, builder);
    if (status != TAEL_OK) {
        tael_rates_builder_free(builder);
        return 1;
    }
    int failed = answer(rates);
    tael_rates_free(rates);
    return failed;
}
