/* properties/scan_bytes.c - whatever the bytes, the figures are sound (scan_sound.h): bytes at random,
 * characters, words of the lexicon, and words that are cut and broken. */
#include "properties/scan_same.h"
#include "properties/scan_sound.h"

#include <criterion/criterion.h>

/* How many texts of each kind: the build sets it, lower where sanitizers slow it down. */
enum { ROUNDS = SCAN_ROUNDS };

typedef void draw_text(uint64_t *state, const phrases *words, text *target);

static void any_bytes(uint64_t *state, const phrases *words, text *target) {
    (void)words;
    draw_bytes(state, 48, target);
}

static void any_characters(uint64_t *state, const phrases *words, text *target) {
    (void)words;
    draw_characters(state, 32, target);
}

static void any_words(uint64_t *state, const phrases *words, text *target) {
    draw_words(state, words, 12, target);
}

/* Words whose text is cut anywhere, and a byte of it changed. */
static void broken_words(uint64_t *state, const phrases *words, text *target) {
    draw_words(state, words, 12, target);
    if (target->length == 0) return;
    target->bytes[draw_below(state, target->length)] = (char)draw(state);
    target->length = draw_below(state, target->length);
}

/* As many figures as a scanner should find in such texts at the least: that the property is not empty. */
static void expect_sound(draw_text *drawn, const char *locale, uint64_t seed, size_t least) {
    phrases words = phrases_of_forms();
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.locale = locale;
    tael_scan *scan = scan_open(&options);
    size_t count = 0;
    static text read;
    for (size_t i = 0; i < ROUNDS; i++) {
        drawn(&seed, &words, &read);
        findings found = scan_read(scan, read.bytes, read.length);
        const char *fault = scan_fault(read.bytes, read.length, found.figures, found.count);
        cr_assert_null(fault, "%s: \"%.*s\": %s", fault, (int)read.length, read.bytes, findings_spans(found));
        count += found.count;
    }
    cr_expect_gt(count, least, "only %zu figures", count);
    tael_scan_free(scan);
    phrases_free(&words);
}

Test(scan_bytes, are_sound_in_random_bytes) {
    expect_sound(any_bytes, "en_US", 1, ROUNDS / 20);
    expect_sound(any_bytes, "de_CH", 2, ROUNDS / 20);
}

Test(scan_bytes, are_sound_in_random_characters) {
    expect_sound(any_characters, "zh_HK", 3, ROUNDS / 100);
}

Test(scan_bytes, are_sound_in_random_words) {
    expect_sound(any_words, "en_US", 4, ROUNDS / 4);
    expect_sound(any_words, "zh_CN", 5, ROUNDS / 4);
    expect_sound(any_words, "fr_FR", 6, ROUNDS / 4);
}

Test(scan_bytes, are_sound_in_broken_words) {
    expect_sound(broken_words, "en_IN", 7, ROUNDS / 20);
    expect_sound(broken_words, "zh_TW", 8, ROUNDS / 20);
}
