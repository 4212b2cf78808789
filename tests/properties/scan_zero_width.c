/* properties/scan_zero_width.c - what has no width counts as absent wherever it stands: in a word, a code, a
 * number, beside them. A figure's span holds it where it stands inside. */
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <string.h>

/* Soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte order mark. */
static const char *const zero_widths[] = {"\u00ad", "\u200b", "\u200c", "\u200d",
                                          "\u200e", "\u200f", "\u2060", "\ufeff"};
enum { ZERO_WIDTHS = sizeof zero_widths / sizeof *zero_widths };

static bool begins_character(const char *bytes, size_t position) {
    return ((unsigned char)bytes[position] & 0xC0) != 0x80;
}

/* The figures as they are where `length` bytes stand at `position`; the same memory each time. */
static findings moved(findings found, size_t position, size_t length) {
    static tael_figure figures[8];
    cr_assert_leq(found.count, sizeof figures / sizeof *figures);
    for (size_t i = 0; i < found.count; i++) {
        figures[i] = found.figures[i];
        if (figures[i].start >= position) figures[i].start += length;
        if (figures[i].end > position) figures[i].end += length;
    }
    return (findings){figures, found.count};
}

static void expect_absent(tael_scan *scan, const char *sentence, findings plain, const char *inserted) {
    for (size_t position = 1; position < strlen(sentence); position++) {
        static text read;
        if (!begins_character(sentence, position)) continue;
        read.length = 0;
        text_append(&read, sentence, position);
        text_append(&read, inserted, strlen(inserted));
        text_append(&read, sentence + position, strlen(sentence) - position);
        findings found = scan_read(scan, read.bytes, read.length);
        cr_expect(findings_are_same(moved(plain, position, strlen(inserted)), found, 0, 0),
                  "at %zu in \"%.*s\": %s", position, (int)read.length, read.bytes, findings_spans(found));
    }
}

Test(scan_zero_width, changes_nothing_wherever_it_stands) {
    tael_scan *plain = scan_open(NULL), *filled = scan_open(NULL);
    for (size_t i = 0; i < TEXT_SENTENCES; i++) {
        findings found = scan_read(plain, text_sentences[i], strlen(text_sentences[i]));
        cr_expect_gt(found.count, 0, "%s", text_sentences[i]);
        for (size_t j = 0; j < ZERO_WIDTHS; j++)
            expect_absent(filled, text_sentences[i], found, zero_widths[j]);
    }
    tael_scan_free(plain);
    tael_scan_free(filled);
}
