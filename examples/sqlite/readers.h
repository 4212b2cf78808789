/* sqlite/readers.h - scans that a connection keeps, so that a call does not have to make one.
 *
 * Who reads takes a reader, which is then its own: a function for one call, a cursor for as long as its rows
 * live. So a query may read one text while it stands in the middle of another. */
#ifndef SQLITE_READERS_H
#define SQLITE_READERS_H

#include <stddef.h>
#include <tael/tael.h>

struct reader {
    struct reader *next;
    tael_scan *scan;
    char locale[]; /* that it reads under */
};

struct readers;

/* SQLite's memory as the library asks for it. */
extern const tael_allocator sqlite_allocator;

/* One reference; NULL where there is no memory. */
struct readers *readers_new(void);

/* One reference more; returns its argument. */
struct readers *readers_hold(struct readers *readers);

/* One reference less; with the last one they are freed. Takes a `struct readers *`. */
void readers_release(void *readers);

/* *reader is the caller's until readers_give(). TAEL_NO_MEMORY, TAEL_UNKNOWN_LOCALE: it is NULL then. */
tael_status readers_take(struct readers *readers, const char *locale, struct reader **reader);

/* NULL is allowed. */
void readers_give(struct readers *readers, struct reader *reader);

#endif
