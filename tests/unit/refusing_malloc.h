/* unit/refusing_malloc.h - the C library's malloc, which counts and refuses while it is told to: so a test
 * sees who asks for memory behind the allocator's back. A program that has it cannot have a sanitizer, too.
 */
#ifndef UNIT_REFUSING_MALLOC_H
#define UNIT_REFUSING_MALLOC_H

#include <stdbool.h>
#include <stddef.h>

/* Of this thread. While `watched`, requests are counted, and those behind the first `granted` refused. */
typedef struct malloc_watch {
    bool watched;
    size_t requests, granted;
} malloc_watch;

extern _Thread_local volatile malloc_watch watch;

/* Counts from 0 on, and grants so many. */
void watch_malloc(size_t granted);

/* Grants everything again; returns how many requests there were. */
size_t unwatch_malloc(void);

/* glibc's own names for what is replaced: memory that is neither counted nor refused. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

#endif
