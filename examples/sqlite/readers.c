/* sqlite/readers.c - a short list of idle readers, the one that was used last in front. */
#include "readers.h"

#include <sqlite3ext.h>
#include <string.h>

SQLITE_EXTENSION_INIT3

/* A query reads under one locale, or a few. */
enum { IDLE_MAX = 8 };

struct readers {
    size_t references;
    struct reader *idle;
};

static void *allocate(void *context, size_t size) {
    (void)context;
    return sqlite3_malloc64(size);
}

static void *reallocate(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    return sqlite3_realloc64(block, new_size);
}

static void release(void *context, void *block, size_t size) {
    (void)context;
    (void)size;
    sqlite3_free(block);
}

const tael_allocator sqlite_allocator = {NULL, allocate, reallocate, release};

static void free_reader(struct reader *reader) {
    tael_scan_free(reader->scan);
    sqlite3_free(reader);
}

static void free_from(struct reader **place) {
    while (*place != NULL) {
        struct reader *reader = *place;
        *place = reader->next;
        free_reader(reader);
    }
}

struct readers *readers_new(void) {
    struct readers *readers = sqlite3_malloc64(sizeof *readers);
    if (readers != NULL) *readers = (struct readers){.references = 1};
    return readers;
}

struct readers *readers_hold(struct readers *readers) {
    readers->references++;
    return readers;
}

void readers_release(void *held) {
    struct readers *readers = held;
    if (--readers->references != 0) return;
    free_from(&readers->idle);
    sqlite3_free(readers);
}

static tael_status make_reader(const char *locale, struct reader **out) {
    size_t length = strlen(locale) + 1;
    struct reader *reader = sqlite3_malloc64(sizeof *reader + length);
    if (reader == NULL) return TAEL_NO_MEMORY;
    memcpy(reader->locale, locale, length);
    reader->next = NULL;
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = reader->locale;
    options.allocator = &sqlite_allocator;
    tael_status status = tael_scan_new(&reader->scan, &options);
    if (status == TAEL_OK)
        *out = reader;
    else
        sqlite3_free(reader);
    return status;
}

tael_status readers_take(struct readers *readers, const char *locale, struct reader **reader) {
    *reader = NULL;
    for (struct reader **place = &readers->idle; *place != NULL; place = &(*place)->next) {
        if (strcmp((*place)->locale, locale) != 0) continue;
        *reader = *place;
        *place = (*place)->next;
        return TAEL_OK;
    }
    return make_reader(locale, reader);
}

void readers_give(struct readers *readers, struct reader *reader) {
    if (reader == NULL) return;
    reader->next = readers->idle;
    readers->idle = reader;
    struct reader **place = &readers->idle;
    for (int kept = 0; kept < IDLE_MAX && *place != NULL; kept++) place = &(*place)->next;
    free_from(place);
}
