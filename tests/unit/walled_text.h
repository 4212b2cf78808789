/* unit/walled_text.h - a text between two pages that cannot be read, so that a byte read too far, at
 * either side, ends the test. */
#ifndef UNIT_WALLED_TEXT_H
#define UNIT_WALLED_TEXT_H

#include <stddef.h>

typedef struct walled_text {
    char *start, *end; /* what may be read; both are on page boundaries */
    size_t page;
} walled_text;

/* Room for texts up to `size` bytes. Fails the running test where the system gives none. */
walled_text walled_text_new(size_t size);
void walled_text_free(walled_text *wall);

/* Copies of a text that begin right behind the first wall, or end right before the second. */
const char *walled_text_behind(const walled_text *wall, const char *text, size_t length);
const char *walled_text_before(const walled_text *wall, const char *text, size_t length);

#endif
