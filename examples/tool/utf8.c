/* tool/utf8.c - checks that a text is UTF-8: eight bytes at a time while they are ASCII, and by ICU's
 * rules where they are not. */
#include "utf8.h"

#include <string.h>

static size_t skip_ascii(const char *text, size_t position, size_t length) {
    uint64_t block;
    while (length - position >= sizeof block) {
        memcpy(&block, text + position, sizeof block);
        if ((block & UINT64_C(0x8080808080808080)) != 0) break;
        position += sizeof block;
    }
    return position;
}

size_t first_invalid_byte(const char *text, size_t length) {
    size_t position = skip_ascii(text, 0, length);
    while (position < length) {
        size_t start = position;
        if (next_character(text, length, &position) < 0) return start;
        position = skip_ascii(text, position, length);
    }
    return length;
}
