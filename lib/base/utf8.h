/* base/utf8.h - one code point at a time, with true offsets over bytes that are no UTF-8.
 *
 * A bad sequence counts as one unit as long as its maximal subpart, as Unicode 15, 3.9 ("U+FFFD
 * Substitution of Maximal Subparts") and the WHATWG's decoder have it. */
#ifndef TAEL_BASE_UTF8_H
#define TAEL_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unicode/utf8.h>

/* What stands for a bad sequence: no code point is negative. */
#define TAEL__UTF8_BAD (-1)

/* The code point that begins at text[*offset], or TAEL__UTF8_BAD; *offset moves behind it. *offset
 * must be less than length. */
static inline int32_t tael__utf8_next(const char *text, size_t length, size_t *offset) {
    const uint8_t *bytes = (const uint8_t *)text;
    size_t position = *offset;
    int32_t point;
    U8_NEXT(bytes, position, length, point);
    *offset = position;
    return point;
}

/* The same where it is beyond ASCII, or bad. */
int32_t tael__utf8_previous_beyond(const char *text, size_t *offset);

/* The code point that ends at text[*offset], or TAEL__UTF8_BAD; *offset moves to its first byte.
 * *offset must be greater than 0. */
static inline int32_t tael__utf8_previous(const char *text, size_t *offset) {
    uint8_t last = (uint8_t)text[*offset - 1];
    if (last >= 0x80) return tael__utf8_previous_beyond(text, offset);
    --*offset;
    return last;
}

/* How many characters a text has; each byte that goes on a character without one counts for none. */
static inline size_t tael__utf8_count(const char *text, size_t length) {
    size_t count = length, i = 0;
    uint64_t eight;
    for (; length - i >= sizeof eight; i += sizeof eight) {
        memcpy(&eight, text + i, sizeof eight);
        uint64_t trails = eight >> 7 & ~(eight >> 6) & UINT64_C(0x0101010101010101);
        count -= trails * UINT64_C(0x0101010101010101) >> 56;
    }
    for (; i < length; i++) count -= ((uint8_t)text[i] & 0xC0) == 0x80;
    return count;
}

/* What has no width and counts as absent: soft hyphens, joiners, marks of direction, the byte order mark. */
static inline bool tael__is_zero_width(int32_t point) {
    return point == 0xAD || (point >= 0x200B && point <= 0x200F) || point == 0x2060 || point == 0xFEFF;
}

/* The offset of the first bad sequence; length where the text is UTF-8 throughout. */
size_t tael__utf8_first_bad(const char *text, size_t length);

#endif
