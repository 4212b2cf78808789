/* unit/decimal_stack.c - every operation keeps to the 64 KiB of stack that tael/decimal.h promises. Each
 * runs in a thread whose stack was painted before; what is no longer paint was used. */
#define _POSIX_C_SOURCE 200809L

#include "unit/decimal_cases.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <string.h>

enum { STACK_SIZE = 1 << 18, PROMISED = 1 << 16, PAINT = 0xA5 };

static _Alignas(4096) unsigned char stack[STACK_SIZE];
static char line[OPERATION_TEXT_MAX];
static tael_decimal result;

static void *apply(void *read) {
    bool exact;
    operation_apply(read, &result, &exact, NULL);
    return NULL;
}

static void *apply_nothing(void *read) {
    return read;
}

static size_t stack_used(void *(*work)(void *), void *argument) {
    memset(stack, PAINT, sizeof stack);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstack(&attributes, stack, sizeof stack);
    pthread_t thread;
    cr_assert_eq(pthread_create(&thread, &attributes, work, argument), 0);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
    size_t untouched = 0;
    while (untouched < sizeof stack && stack[untouched] == PAINT) untouched++;
    return sizeof stack - untouched;
}

static void run(const decimal_case *read, void *context) {
    size_t *most = context;
    operation done;
    operation_read(&done, strcpy(line, read->operation), NULL);
    size_t used = stack_used(apply, &done);
    if (used > *most) *most = used;
    tael_decimal_free(&result, NULL);
    operation_free(&done, NULL);
}

Test(decimal, keeps_to_its_stack) {
    size_t most = 0, of_thread = stack_used(apply_nothing, NULL);
    decimal_cases_visit(run, &most);
    cr_expect_leq(most - of_thread, PROMISED, "%zu bytes of stack", most - of_thread);
    cr_expect_gt(most - of_thread, PROMISED / 4, "no case of the large ones has run");
}
