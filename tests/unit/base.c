/* unit/base.c - status and version as text, the default allocator. */
#include "tael/memory.h"
#include "tael/status.h"
#include "tael/version.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

Test(base, every_status_has_a_sentence_of_its_own) {
    const char *unknown = tael_status_message((tael_status)9999);
    for (int first = TAEL_OK; first <= TAEL_NO_RATE; first++) {
        cr_expect_str_neq(tael_status_message((tael_status)first), unknown);
        for (int second = TAEL_OK; second < first; second++)
            cr_expect_str_neq(tael_status_message((tael_status)first),
                              tael_status_message((tael_status)second));
    }
}

Test(base, the_version_is_that_of_its_header) {
    char wanted[32];
    snprintf(wanted, sizeof wanted, "%d.%d.%d", TAEL_VERSION_MAJOR, TAEL_VERSION_MINOR, TAEL_VERSION_PATCH);
    cr_expect_str_eq(tael_version(), wanted);
}

Test(base, the_default_allocator_works) {
    const tael_allocator *allocator = tael_allocator_default();
    char *block = allocator->allocate(allocator->context, 4);
    memcpy(block, "tael", 4);
    block = allocator->reallocate(allocator->context, block, 4, 4096);
    cr_expect_eq(memcmp(block, "tael", 4), 0);
    allocator->release(allocator->context, block, 4096);
}
