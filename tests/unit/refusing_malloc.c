/* unit/refusing_malloc.c - malloc, calloc and realloc in place of the C library's. */
#include "unit/refusing_malloc.h"

_Thread_local volatile malloc_watch watch;

void watch_malloc(size_t granted) {
    watch.requests = 0;
    watch.granted = granted;
    watch.watched = true;
}

size_t unwatch_malloc(void) {
    watch.watched = false;
    return watch.requests;
}

static bool refuses(void) {
    return watch.watched && watch.requests++ >= watch.granted;
}

void *malloc(size_t size) {
    return refuses() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    return refuses() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
    return refuses() ? NULL : __libc_realloc(block, size);
}
