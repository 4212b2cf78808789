/* properties/scan_filler.c - text without figures, before or behind, changes nothing but offsets, however
 * long it is: the scanner's windows and blocks end somewhere in it, or in the figures. */
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <string.h>

/* Longer than twice the furthest that skip looks: base/limits.h. */
enum { FILLER_MAX = 600 };

static const char latin[] =
    "The committee thanked its members, whose work had been long and quiet; it then turned to the garden, "
    "the hedges and the old wall. ";
static const char chinese[] =
    "\u59d4\u5458\u4f1a\u611f\u8c22\u5404\u4f4d\u540c\u4e8b\u7684\u8f9b\u52e4\u5de5\u4f5c\uff0c"
    "\u968f\u540e\u8ba8\u8bba\u4e86\u82b1\u56ed\u548c\u56f4\u5899\u7684\u4fee\u7f2e\u3002";

/* The first `length` bytes of the pattern without end, cut at a character. */
static void append_filler(text *target, const char *pattern, size_t length) {
    size_t period = strlen(pattern), cut = length;
    while (cut > 0 && ((unsigned char)pattern[cut % period] & 0xC0) == 0x80) cut--;
    for (size_t i = 0; i < cut; i++) text_append(target, &pattern[i % period], 1);
}

static void append_string(text *target, const char *string) {
    text_append(target, string, strlen(string));
}

static void expect_same(tael_scan *scan, findings alone, const text *read, size_t shift) {
    findings found = scan_read(scan, read->bytes, read->length);
    cr_assert(findings_are_same(alone, found, shift, 0), "in \"%.*s\": %s", (int)read->length, read->bytes,
              findings_spans(found));
}

/* Filler on both sides, either side, in every length; what divides it from the sentence is `stop`. */
static void expect_filler(const char *sentence, const char *filler, const char *stop) {
    tael_scan *plain = scan_open(NULL), *filled = scan_open(NULL);
    findings alone = scan_read(plain, sentence, strlen(sentence));
    cr_expect_gt(alone.count, 0, "%s", sentence);
    static text read;
    for (size_t length = 0; length <= FILLER_MAX; length++) {
        read.length = 0;
        append_filler(&read, filler, length);
        append_string(&read, stop);
        size_t shift = read.length;
        append_string(&read, sentence);
        expect_same(filled, alone, &read, shift);
        append_string(&read, stop);
        append_filler(&read, filler, length);
        expect_same(filled, alone, &read, shift);
        memmove(read.bytes, read.bytes + shift, read.length -= shift);
        expect_same(filled, alone, &read, 0);
    }
    tael_scan_free(plain);
    tael_scan_free(filled);
}

static void expect_filler_everywhere(const char *filler, const char *stop) {
    for (size_t i = 0; i < TEXT_SENTENCES; i++) expect_filler(text_sentences[i], filler, stop);
}

Test(scan_filler, latin_changes_nothing) {
    expect_filler_everywhere(latin, ". ");
    expect_filler_everywhere(latin, "\n\n");
}

Test(scan_filler, chinese_changes_nothing) {
    expect_filler_everywhere(chinese, "\u3002");
    expect_filler_everywhere(chinese, "\n\n");
}

Test(scan_filler, unbroken_letters_change_nothing) {
    expect_filler_everywhere("x", " x. ");
}
