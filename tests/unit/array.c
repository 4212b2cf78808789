/* unit/array.c - arrays that grow. */
#include "base/array.h"
#include "unit/counting_allocator.h"

#include <criterion/criterion.h>

typedef struct numbers {
    int *items;
    size_t count, capacity;
} numbers;

static tael_status append(numbers *array, int number, const tael_allocator *allocator) {
    tael_status status = TAEL__ARRAY_RESERVE(array, array->count + 1, allocator);
    if (status == TAEL_OK) array->items[array->count++] = number;
    return status;
}

Test(array, grows_and_keeps_its_items) {
    counting_allocator counter = {.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    numbers array = {0};
    for (int i = 0; i < 10000; i++) cr_assert_eq(append(&array, i, &allocator), TAEL_OK);
    for (int i = 0; i < 10000; i++) cr_expect_eq(array.items[i], i);
    cr_expect_leq(counter.requests, 12, "appending is not constant on average");
    TAEL__ARRAY_FREE(&array, &allocator);
    cr_expect_null(array.items);
    cr_expect_eq(array.capacity, 0);
    cr_expect_eq(counter.live_blocks, 0);
    cr_expect_eq(counter.wrong_sizes, 0);
}

Test(array, is_as_it_was_after_a_failure) {
    counting_allocator counter = {.until_failure = 1};
    tael_allocator allocator = counting_allocator_over(&counter);
    numbers array = {0};
    tael_status status = TAEL_OK;
    int appended = 0;
    for (; status == TAEL_OK; appended++) status = append(&array, appended, &allocator);
    appended--;
    cr_expect_eq(status, TAEL_NO_MEMORY);
    cr_expect_eq(array.count, (size_t)appended);
    for (int i = 0; i < appended; i++) cr_expect_eq(array.items[i], i);
    TAEL__ARRAY_FREE(&array, &allocator);
    cr_expect_eq(counter.live_blocks, 0);
}

Test(array, refuses_more_than_there_can_be) {
    numbers array = {0};
    cr_expect_eq(TAEL__ARRAY_RESERVE(&array, SIZE_MAX / 2, tael_allocator_default()), TAEL_NO_MEMORY);
    cr_expect_null(array.items);
    TAEL__ARRAY_FREE(&array, tael_allocator_default());
}
