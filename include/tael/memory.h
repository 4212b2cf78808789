/** tael/memory.h - the caller's allocator, handed over by value and copied into what it makes. */
#ifndef TAEL_MEMORY_H
#define TAEL_MEMORY_H

#include "status.h"
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Three functions and a context that is passed to each of them.
 *
 * A NULL tael_allocator pointer, wherever one may be passed, means the C library's malloc, realloc
 * and free. An object made with an allocator keeps a copy and takes all its memory from it, so
 * `context` must live as long as the object. Sizes are in bytes and never 0. A block is aligned to 8
 * bytes at least; nothing that the library keeps needs more. NULL says that there is none; after a
 * `reallocate` that says so the old block is as it was. The old size is told to `reallocate` and
 * `release`, so an arena or a counting allocator needs no headers of its own.
 * Threads: the functions are called only from inside calls on the object that holds them. */
typedef struct tael_allocator {
    void *context;
    void *(*allocate)(void *context, size_t size);
    void *(*reallocate)(void *context, void *block, size_t old_size, size_t new_size);
    void (*release)(void *context, void *block, size_t size);
} tael_allocator;

/** The allocator that a NULL pointer stands for: malloc, realloc, free. Threads: any. */
TAEL_API const tael_allocator *tael_allocator_default(void);

#ifdef __cplusplus
}
#endif
#endif
