/* unit/hidden_memory.c - no operation asks the C library for memory behind the allocator's back: while
 * one runs, malloc fails and counts. GMP would end the process if it asked.
 *
 * The cases at the limits are the ones that matter: there GMP's own functions take most scratch. */
#include "unit/decimal_cases.h"
#include "unit/refusing_malloc.h"

#include <criterion/criterion.h>
#include <string.h>

/* Room for a result, handed out without malloc. */
static _Alignas(max_align_t) unsigned char room[1 << 14];

static void *take_room(void *context, size_t size) {
    (void)context;
    return size <= sizeof room ? room : NULL;
}

static void *move_room(void *context, void *block, size_t old_size, size_t new_size) {
    (void)block;
    (void)old_size;
    return take_room(context, new_size);
}

static void leave_room(void *context, void *block, size_t size) {
    (void)context;
    (void)block;
    (void)size;
}

static void run(const decimal_case *read, void *context) {
    (void)context;
    static char line[OPERATION_TEXT_MAX], outcome[OPERATION_TEXT_MAX];
    static const tael_allocator from_room = {NULL, take_room, move_room, leave_room};
    operation done;
    operation_read(&done, strcpy(line, read->operation), NULL);
    tael_decimal result = {0};
    bool exact = true;
    watch_malloc(0);
    tael_status status = operation_apply(&done, &result, &exact, &from_room);
    operation_write(&done, status, &result, exact, outcome);
    size_t requests = unwatch_malloc();
    cr_expect_eq(requests, 0, "%s:%d: %s asks malloc", read->file, read->line, read->name);
    cr_expect_str_eq(outcome, read->expected, "%s:%d: %s", read->file, read->line, read->name);
    operation_free(&done, NULL);
}

Test(decimal, hides_no_memory) {
    watch_malloc(0);
    char *volatile refused = malloc(1);
    unwatch_malloc();
    cr_assert_null(refused, "this program's malloc is not the one in use");
    cr_expect_gt(decimal_cases_visit(run, NULL), 0);
}
