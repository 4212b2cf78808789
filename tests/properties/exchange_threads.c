/* properties/exchange_threads.c - threads share rates: each asks for every pair and day, and all must get
 * what one alone gets. Run under a thread sanitizer it also sees that nothing is written.
 *
 *     exchange_threads FILE */
#include <pthread.h>
#include <stdio.h>

#include "unit/exchange_operation.h"

enum { THREADS = 8, ROUNDS = 25, DAYS = 400 };

/* Sums up, in a number, the rates of the days before the newest. */
static uint64_t sum_of_rates(const tael_rates *rates) {
    static const char *const codes[] = {"EUR", "USD", "JPY", "CNY", "DEM", "ITL"};
    enum { CODES = sizeof codes / sizeof *codes };
    uint64_t sum = 0;
    for (int pair = 0; pair < CODES * CODES; pair++) {
        const tael_currency *base = tael_currency_by_code(codes[pair / CODES], 3);
        const tael_currency *quote = tael_currency_by_code(codes[pair % CODES], 3);
        for (tael_day day = tael_rates_newest(rates) - DAYS; day <= tael_rates_newest(rates); day++) {
            tael_rate rate = {0};
            if (tael_rates_find(&rate, rates, base, quote, day, 7, NULL) != TAEL_OK) continue;
            sum = sum * 31 + rate.numerator.coefficient.small * 7 + rate.denominator.coefficient.small;
            tael_rate_free(&rate, NULL);
        }
    }
    return sum;
}

struct task {
    const tael_rates *rates;
    uint64_t expected;
    int differences;
};

static void *run_task(void *argument) {
    struct task *task = argument;
    for (int round = 0; round < ROUNDS; round++)
        task->differences += sum_of_rates(task->rates) != task->expected;
    return NULL;
}

static int run_all(const tael_rates *rates) {
    struct task tasks[THREADS];
    pthread_t threads[THREADS];
    int differences = 0;
    uint64_t expected = sum_of_rates(rates);
    for (int i = 0; i < THREADS; i++) {
        tasks[i] = (struct task){rates, expected, 0};
        if (pthread_create(&threads[i], NULL, run_task, &tasks[i]) != 0) return 1;
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        differences += tasks[i].differences;
    }
    printf("%d differences\n", differences);
    return differences != 0 || expected == 0;
}

int main(int argument_count, char **arguments) {
    tael_rates *rates = argument_count == 2 ? rates_of_file(arguments[1]) : NULL;
    if (rates == NULL) return 1;
    int failed = run_all(rates);
    tael_rates_free(rates);
    return failed;
}
