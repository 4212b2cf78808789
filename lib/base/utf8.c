/* base/utf8.c - reading backwards, and looking for the first bad byte. */
#include "base/utf8.h"

#include <string.h>

int32_t tael__utf8_previous_beyond(const char *text, size_t *offset) {
    size_t end = *offset;
    size_t farthest = end < U8_MAX_LENGTH ? 0 : end - U8_MAX_LENGTH;
    size_t start = end - 1;
    while (start > farthest && U8_IS_TRAIL((uint8_t)text[start])) start--;

    size_t position = start;
    int32_t point = tael__utf8_next(text, end, &position);
    if (position == end) {
        *offset = start;
        return point;
    }
    /* The lead byte's sequence ended before: the last byte is a trail byte that follows nothing. */
    *offset = end - 1;
    return TAEL__UTF8_BAD;
}

static size_t skip_ascii(const char *text, size_t length, size_t offset) {
    uint64_t eight;
    while (length - offset >= sizeof eight) {
        memcpy(&eight, text + offset, sizeof eight);
        if ((eight & UINT64_C(0x8080808080808080)) != 0) break;
        offset += sizeof eight;
    }
    return offset;
}

size_t tael__utf8_first_bad(const char *text, size_t length) {
    size_t offset = skip_ascii(text, length, 0);
    while (offset < length) {
        size_t start = offset;
        if (tael__utf8_next(text, length, &offset) == TAEL__UTF8_BAD) return start;
        offset = skip_ascii(text, length, offset);
    }
    return length;
}
