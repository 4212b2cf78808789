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

/* Each wants nothing of what stands before or behind. */
static const char *const sentences[] = {
    "Fees were $5.",
    "Its sales rose from $3.5 million to \u20ac4.2 billion (USD 4.6 billion), about 12% more.",
    "Fees of $4, $5.50 and 7 million were due, at least \u00a330 per share.",
    "They paid between HK$5 and HK$10 million, or five hundred thousand dollars, in 2015.",
    "We lost $(2.9) billion: five dollars and thirty cents, and 1 234,56 \u20ac.",
    "A rate of US$1.00 to RMB6.8972 was used; the charge was ($1,234).",
    "Their one million, two hundred thousand three hundred and forty-five dollars are gone.",
    "\u5168\u5e74\u6536\u5165\u7ea68.4\u4ebf\u5143\u3002",
    "\u5408\u540c\u4ef7\u4e3a\u4eba\u6c11\u5e01\u58f9\u4f70\u4e07\u5143\u6574(\u00a51,000,000.00)\u3002",
    "\u5206\u522b\u4e3a3.2\u30014.5\u548c6.1\u4ebf\u5143\uff0c\u540c\u6bd4\u589e\u957f5%\u3002",
    "\u7531\u4e09\u70b9\u4e94\u4ebf\u589e\u81f35\u4ebf\u81f310\u4ebf\u5143\u3002",
    "\u6c47\u7387\u4e3a1\u7f8e\u5143=6.8\u5143\u3002",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

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
    for (size_t i = 0; i < SENTENCES; i++) expect_filler(sentences[i], filler, stop);
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
