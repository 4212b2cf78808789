/* tool/display.c - the width of characters by Unicode's data: East Asian wide and full-width ones take
 * two columns (UAX #11), marks that combine and invisible ones none, all others one. */
#include "display.h"

#include <unicode/uchar.h>

#include "utf8.h"

static size_t character_width(UChar32 character) {
    if (character < 0) return 1;
    if ((U_GET_GC_MASK(character) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
    int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t display_width(const char *text, size_t length) {
    size_t width = 0;
    for (size_t position = 0; position < length;)
        width += character_width(next_character(text, length, &position));
    return width;
}

static void write_character(FILE *output, UChar32 character, const char *bytes, size_t length) {
    uint32_t category = character < 0 ? 0 : U_GET_GC_MASK(character);
    if (character < 0)
        fputs("\uFFFD", output);
    else if ((category & (U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0)
        putc(' ', output);
    else if ((category & U_GC_CF_MASK) == 0)
        fwrite(bytes, 1, length, output);
}

void display_write(FILE *output, const char *text, size_t length) {
    for (size_t position = 0; position < length;) {
        size_t start = position;
        UChar32 character = next_character(text, length, &position);
        write_character(output, character, text + start, position - start);
    }
}
