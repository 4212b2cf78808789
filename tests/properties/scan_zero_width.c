/* properties/scan_zero_width.c - what has no width counts as absent wherever it stands: in a word, a code, a
 * number, beside them. A figure's span holds it where it stands inside. */
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <string.h>

/* Soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte order mark. */
static const char *const zero_widths[] = {"\u00ad", "\u200b", "\u200c", "\u200d",
                                          "\u200e", "\u200f", "\u2060", "\ufeff"};
enum { ZERO_WIDTHS = sizeof zero_widths / sizeof *zero_widths };

static const char *const sentences[] = {
    "Fees were $5.",
    "Its sales rose from $3.5 million to \u20ac4.2 billion (USD 4.6 billion), about 12% more.",
    "Fees of $4, $5.50 and 7 million were due, at least \u00a330 per share.",
    "They paid between HK$5 and HK$10 million, or five hundred thousand dollars, in 2015.",
    "We lost $(2.9) billion: five dollars and thirty cents, and 1 234,56 \u20ac.",
    "A rate of US$1.00 to RMB6.8972 was used; the charge was ($1,234).",
    "Their one million, two hundred thousand three hundred and forty-five dollars are gone.",
    "It cost RMB 5 million, or 50 MUSD, no more than 30p each: one thousand and 56/100 dollars only.",
    "\u5168\u5e74\u6536\u5165\u7ea68.4\u4ebf\u5143\u3002",
    "\u5408\u540c\u4ef7\u4e3a\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574(\u00a51,000,000.00)\u3002",
    "\u5206\u522b\u4e3a3.2\u30014.5\u548c6.1\u4ebf\u5143\uff0c\u540c\u6bd4\u589e\u957f5%\u3002",
    "\u7531\u4e09\u70b9\u4e94\u4ebf\u589e\u81f35\u4ebf\u81f310\u4ebf\u5143\u3002",
    "\u6c47\u7387\u4e3a1\u7f8e\u5143=6.8\u5143\u3002",
    "\u6bcf\u80a1\u6d3e0.35\u5143\uff0c\u5373\u6bcf10\u80a1\u6d3e3.5\u5143\u3002",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

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
    for (size_t i = 0; i < SENTENCES; i++) {
        findings found = scan_read(plain, sentences[i], strlen(sentences[i]));
        cr_expect_gt(found.count, 0, "%s", sentences[i]);
        for (size_t j = 0; j < ZERO_WIDTHS; j++) expect_absent(filled, sentences[i], found, zero_widths[j]);
    }
    tael_scan_free(plain);
    tael_scan_free(filled);
}
