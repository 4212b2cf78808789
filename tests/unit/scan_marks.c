/* unit/scan_marks.c - no mark is overlooked: every form that is one is found wherever in a text it stands,
 * also where the blocks and stretches end that the text is looked at in, and where the text ends. */
#include "lexicon/lexicon.h"
#include "lexicon/unpack.h"
#include "scan/scan.h"

#include <criterion/criterion.h>
#include <string.h>

enum { ROOM = 2 * TAEL__MARKS_STRETCH };

/* Round the ends of the first blocks, and of the first stretch, a form begins at every byte. */
static bool is_tried(size_t place) {
    return place < 130 || (place > TAEL__MARKS_STRETCH - 12 && place < TAEL__MARKS_STRETCH + 4);
}

static bool is_mark(const char *form, size_t length) {
    tael__match match;
    return tael__lexicon_match(tael_lexicon_builtin(), form, length, &match) && match.length == length &&
           (match.word.roles & TAEL__CURRENCY) != 0;
}

static bool is_found(tael_scan *scan, const char *text, size_t length, size_t place) {
    scan->text = text;
    scan->length = scan->limit = length;
    scan->ahead.start = scan->ahead.end = 0;
    for (size_t next = 0; (next = tael__next_mark(scan, next, length)) < length; next++) {
        if (next == place) return true;
    }
    return false;
}

/* The same with AVX2 and without it. */
static bool is_found_by_all(tael_scan *scan, const char *text, size_t length, size_t place) {
    bool avx2 = scan->avx2, found = is_found(scan, text, length, place);
    scan->avx2 = false;
    found = found && is_found(scan, text, length, place);
    scan->avx2 = avx2;
    return found;
}

/* The text is filled with what is neither letter nor sign, then with letters that no space divides. */
static void expect_found(tael_scan *scan, const char *form, size_t length, const char *written, char filler) {
    static char text[ROOM];
    for (size_t place = 0; place < ROOM / 2 + 8; place++) {
        if (!is_tried(place)) continue;
        memset(text, filler, sizeof text);
        if (place > 0) text[place - 1] = ' ';
        memcpy(text + place, form, length);
        text[place + length] = ' ';
        cr_expect(is_found_by_all(scan, text, sizeof text, place), "%s at %zu", written, place);
        cr_expect(is_found_by_all(scan, text, place + length, place), "%s at the end, at %zu", written,
                  place);
    }
}

Test(marks, every_form_of_a_currency_is_found_everywhere) {
    tael_scan *scan;
    tael__vocabulary vocabulary;
    size_t marks = 0;
    cr_assert_eq(tael_scan_new(&scan, NULL), TAEL_OK);
    tael__vocabulary_init(&vocabulary, NULL);
    cr_assert_eq(tael__unpack_lists(&vocabulary, tael_lexicon_builtin()), TAEL_OK);
    cr_assert_eq(tael__unpack_forms(&vocabulary, tael_lexicon_builtin()), TAEL_OK);
    for (size_t i = 0; i < vocabulary.forms.count; i++) {
        const tael__form *form = &vocabulary.forms.items[i];
        const char *text = (const char *)form->key;
        if (form->sense.role != TAEL__CURRENCY || !is_mark(text, form->key_length)) continue;
        char written[TAEL__TRIE_KEY_MAX + 1] = {0};
        memcpy(written, text, form->key_length);
        expect_found(scan, text, form->key_length, written, '.');
        expect_found(scan, text, form->key_length, written, 'e');
        marks++;
    }
    cr_expect_gt(marks, 1000, "%zu", marks);
    tael__vocabulary_free(&vocabulary);
    tael_scan_free(scan);
}

/* The mark stands before `from`, or behind the limit. */
Test(marks, none_is_found_outside_the_limits) {
    static const char text[] = "$5, 6 yuan";
    tael_scan *scan;
    cr_assert_eq(tael_scan_new(&scan, NULL), TAEL_OK);
    scan->text = text;
    scan->length = scan->limit = sizeof text - 1;
    scan->ahead.start = scan->ahead.end = 0;
    cr_expect_eq(tael__next_mark(scan, 0, scan->limit), 0);
    cr_expect_eq(tael__next_mark(scan, 1, scan->limit), 6);
    cr_expect_eq(tael__next_mark(scan, 1, 6), 6);
    cr_expect_eq(tael__next_mark(scan, 7, scan->limit), scan->limit);
    cr_expect_eq(tael__next_mark(scan, 0, scan->limit), 0, "the list goes back as well");
    tael_scan_free(scan);
}
