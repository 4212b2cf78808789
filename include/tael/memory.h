/** tael/memory.h - the caller's allocator, handed over by value and copied into what it makes. */
#ifndef TAEL_MEMORY_H
#define TAEL_MEMORY_H

#include <stddef.h>
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Three functions and a context that is passed to each of them.
 *
 * A NULL tael_allocator pointer, wherever one may be passed, means the C library's malloc, realloc
 * and free. An object made with an allocator keeps a copy and takes all its memory from it, so
 * `context` must live as long as the object. Sizes are in bytes and never 0. The old size is told
 * to `reallocate` and `release`, so an arena or a counting allocator needs no headers of its own.
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
