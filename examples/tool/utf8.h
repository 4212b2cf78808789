/* tool/utf8.h - text as characters, and where it stops being UTF-8. */
#ifndef TAEL_TOOL_UTF8_H
#define TAEL_TOOL_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include <unicode/utf8.h>

/* The character at text[*position], moving *position over it; negative where the bytes there are none. */
static inline UChar32 next_character(const char *text, size_t length, size_t *position) {
    const uint8_t *bytes = (const uint8_t *)text;
    size_t end = *position;
    UChar32 character;
    U8_NEXT(bytes, end, length, character);
    *position = end;
    return character;
}

/* The offset of the first byte that is no part of a character; `length` where all are. */
size_t first_invalid_byte(const char *text, size_t length);

#endif
