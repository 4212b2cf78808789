/* lexicon/reader.c - the folding of spaces, of widths and of what has no width. */
#include "lexicon/reader.h"

#include <unicode/uchar.h>

#include "base/ascii.h"

static bool is_line_break(int32_t point) {
    return point == '\n' || point == '\r';
}

/* A tab is none: it divides the cells of a table. */
static bool is_space(int32_t point) {
    return point == ' ' || point == 0xA0 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F ||
           point == 0x205F || point == 0x3000;
}

static bool is_full_width_ascii(int32_t point) {
    return point >= 0xFF01 && point <= 0xFF5E;
}

/* Moves behind one line break, which may be CR LF. */
static size_t behind_line_break(const tael__reader *reader, size_t offset) {
    bool pair =
        reader->text[offset] == '\r' && offset + 1 < reader->length && reader->text[offset + 1] == '\n';
    return offset + (pair ? 2 : 1);
}

static uint8_t read_spaces(tael__reader *reader) {
    size_t breaks = 0;
    while (reader->offset < reader->length) {
        size_t next = reader->offset;
        int32_t point = tael__utf8_next(reader->text, reader->length, &next);
        if (is_line_break(point)) {
            breaks++;
            next = behind_line_break(reader, reader->offset);
        } else if (!is_space(point) && !tael__is_zero_width(point)) {
            break;
        }
        reader->offset = next;
    }
    reader->position++;
    return breaks > 1 ? TAEL__NO_BYTE : ' ';
}

static uint8_t read_full_width(tael__reader *reader, int32_t point, size_t next) {
    int32_t ascii = point - 0xFF01 + '!';
    bool capital = ascii >= 'A' && ascii <= 'Z';
    if (capital && reader->position < 32) reader->capitals |= UINT32_C(1) << reader->position;
    reader->offset = next;
    reader->position++;
    return (uint8_t)(capital ? ascii - 'A' + 'a' : ascii);
}

/* What goes on behind what has no width is a whole character. */
static bool splits_character(const tael__reader *reader, size_t from) {
    return reader->offset != from && ((uint8_t)reader->text[reader->offset] & 0xC0) == 0x80;
}

uint8_t tael__reader_next_other(tael__reader *reader) {
    size_t from = reader->offset;
    while (reader->offset < reader->length) {
        size_t next = reader->offset;
        int32_t point = tael__utf8_next(reader->text, reader->length, &next);
        if (is_space(point) || is_line_break(point)) return read_spaces(reader);
        if (is_full_width_ascii(point)) return read_full_width(reader, point, next);
        if (!tael__is_zero_width(point)) break;
        reader->offset = next;
    }
    if (reader->offset == reader->length || splits_character(reader, from)) return TAEL__NO_BYTE;
    if (tael__is_letter(reader->text[reader->offset])) return tael__reader_next(reader);
    uint8_t byte = (uint8_t)reader->text[reader->offset++];
    reader->position++;
    return byte == 0 ? TAEL__NO_BYTE : byte;
}

/* East Asian blocks, in which words are not divided by spaces. */
static bool is_east_asian(int32_t point) {
    return (point >= 0x2E80 && point <= 0xA4CF) || (point >= 0xAC00 && point <= 0xD7FF) ||
           (point >= 0xF900 && point <= 0xFAFF) || point >= 0x20000;
}

bool tael__is_spelling_letter(int32_t point) {
    if (point < 0x80) return (uint32_t)((point | 0x20) - 'a') < 26;
    if (is_east_asian(point)) return false;
    return u_isalpha(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}
