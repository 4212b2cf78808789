/* unit/counting_allocator.h - an allocator that counts what is alive and fails when it is told to. It
 * checks that every block comes back with the size it was taken with. */
#ifndef UNIT_COUNTING_ALLOCATOR_H
#define UNIT_COUNTING_ALLOCATOR_H

#include "tael/memory.h"

#include <stdbool.h>
#include <stdint.h>

/* In `until_failure`: never fail. */
#define NEVER_FAIL SIZE_MAX

typedef struct counting_allocator {
    size_t until_failure; /* so many requests succeed, and no more */
    bool fails_once;      /* but those behind the one that fails */
    size_t requests;
    size_t live_blocks;
    size_t live_bytes;
    size_t wrong_sizes; /* blocks that came back with a size that is not theirs */
} counting_allocator;

/* An allocator over `counter`, which must outlive it; all zero and NEVER_FAIL to begin with. */
tael_allocator counting_allocator_over(counting_allocator *counter);

#endif
