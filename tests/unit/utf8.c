/* unit/utf8.c - code points with true offsets, over bytes that are no UTF-8 too. */
#include "base/utf8.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* Holds the units of a text against those wanted: the length of each, below 0 where it is bad. */
static void expect_units(const char *text, const int *wanted) {
    size_t length = strlen(text), offset = 0;
    size_t starts[16], count = 0;
    for (; offset < length; count++) {
        starts[count] = offset;
        int32_t point = tael__utf8_next(text, length, &offset);
        int size = (int)(offset - starts[count]);
        cr_expect_eq(point == TAEL__UTF8_BAD ? -size : size, wanted[count], "unit %zu of %s: %d", count, text,
                     size);
    }
    cr_expect_eq(wanted[count], 0, "too few units");
    while (count-- > 0) {
        int32_t point = tael__utf8_previous(text, &offset);
        cr_expect_eq(offset, starts[count], "unit %zu of %s, read backwards", count, text);
        cr_expect_eq(point == TAEL__UTF8_BAD, wanted[count] < 0);
    }
}

Test(utf8, lengths) {
    expect_units("aé元𝟙", (int[]){1, 2, 3, 4, 0});
    expect_units("", (int[]){0});
}

/* The rows of Unicode 15, tables 3-8 to 3-11: U+FFFD for maximal subparts. */
Test(utf8, maximal_subparts) {
    expect_units("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", (int[]){-1, -1, -1, -1, -1, -1, -1, -1, 1, 0});
    expect_units("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", (int[]){-1, -1, -1, -1, -1, -1, -1, -1, 1, 0});
    expect_units("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", (int[]){-1, -1, -1, -1, -1, 1, -1, -1, 1, 0});
    expect_units("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", (int[]){-2, -1, -3, -2, 1, 0});
}

Test(utf8, values_both_ways) {
    static const char text[] = "$€元𠮷";
    static const int32_t points[] = {'$', 0x20AC, 0x5143, 0x20BB7};
    size_t offset = 0, length = strlen(text);
    for (size_t i = 0; i < 4; i++) cr_expect_eq(tael__utf8_next(text, length, &offset), points[i]);
    cr_expect_eq(offset, length);
    for (size_t i = 4; i-- > 0;) cr_expect_eq(tael__utf8_previous(text, &offset), points[i]);
    cr_expect_eq(offset, 0);
}

Test(utf8, nothing_is_read_behind_the_end) {
    /* Its own block, so that a sanitizer sees a byte too many. */
    char *text = malloc(2);
    memcpy(text, "\xE5\x85", 2);
    size_t offset = 0;
    cr_expect_eq(tael__utf8_next(text, 2, &offset), TAEL__UTF8_BAD);
    cr_expect_eq(offset, 2);
    cr_expect_eq(tael__utf8_first_bad(text, 2), 0);
    free(text);
}

Test(utf8, first_bad) {
    static const char good[] = "Revenue was 2.137 trillion, 约36.57亿元.";
    cr_expect_eq(tael__utf8_first_bad(good, strlen(good)), strlen(good));
    cr_expect_eq(tael__utf8_first_bad("", 0), 0);
    char text[64];
    for (size_t at = 0; at < sizeof text; at++) {
        memset(text, 'a', sizeof text);
        text[at] = (char)0xFF;
        cr_expect_eq(tael__utf8_first_bad(text, sizeof text), at);
    }
}
