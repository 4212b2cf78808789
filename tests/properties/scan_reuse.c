/* properties/scan_reuse.c - what a scan finds hangs on the text and the options alone: not on the texts
 * before, and not on what its memory holds. */
#include "properties/scan_same.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

enum { TEXTS = 3000 };

/* --- Memory that is full of rubbish: new, grown, and given back ------------------------------------- */

static void *take_rubbish(void *context, size_t size) {
    void *block = malloc(size);
    return block == NULL ? NULL : memset(block, *(const int *)context, size);
}

static void leave_rubbish(void *context, void *block, size_t size) {
    free(memset(block, *(const int *)context, size));
}

/* Always moves, so that a pointer kept into the old block finds rubbish. */
static void *move_rubbish(void *context, void *block, size_t old_size, size_t new_size) {
    void *moved = take_rubbish(context, new_size);
    if (moved == NULL) return NULL;
    memcpy(moved, block, old_size < new_size ? old_size : new_size);
    leave_rubbish(context, block, old_size);
    return moved;
}

static tael_scan *open_over(int *rubbish) {
    tael_allocator allocator = {rubbish, take_rubbish, move_rubbish, leave_rubbish};
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    options.allocator = &allocator;
    return scan_open(&options);
}

/* --- The properties ------------------------------------------------------------------------------------- */

/* Long texts and short ones in turn, so that arrays hold more than the text at hand. */
static void draw_any(uint64_t *state, const phrases *words, text *target) {
    draw_words(state, words, draw_below(state, 3) == 0 ? 120 : 10, target);
}

Test(scan_reuse, finds_what_a_fresh_scan_finds) {
    phrases words = phrases_of_forms();
    tael_scan *reused = scan_open(NULL);
    static text read;
    uint64_t state = 21;
    for (size_t i = 0; i < TEXTS; i++) {
        draw_any(&state, &words, &read);
        tael_scan *fresh = scan_open(NULL);
        findings first = scan_read(fresh, read.bytes, read.length);
        findings again = scan_read(reused, read.bytes, read.length);
        cr_assert(findings_are_same(first, again, 0, 0), "\"%.*s\"", (int)read.length, read.bytes);
        tael_scan_free(fresh);
    }
    tael_scan_free(reused);
    phrases_free(&words);
}

Test(scan_reuse, finds_the_same_in_any_memory) {
    phrases words = phrases_of_forms();
    static int rubbish[] = {0x00, 0x5A, 0xFF};
    static text read;
    uint64_t state = 22;
    for (size_t i = 0; i < TEXTS; i++) {
        draw_any(&state, &words, &read);
        tael_scan *plain = scan_open(NULL);
        findings first = scan_read(plain, read.bytes, read.length);
        for (size_t j = 0; j < sizeof rubbish / sizeof *rubbish; j++) {
            tael_scan *over = open_over(&rubbish[j]);
            findings found = scan_read(over, read.bytes, read.length);
            cr_assert(findings_are_same(first, found, 0, 0), "\"%.*s\" over %x", (int)read.length, read.bytes,
                      (unsigned)rubbish[j]);
            tael_scan_free(over);
        }
        tael_scan_free(plain);
    }
    phrases_free(&words);
}

/* What is read into one scan is not touched by another. */
Test(scan_reuse, keeps_figures_until_the_next_text) {
    phrases words = phrases_of_forms();
    tael_scan *kept = scan_open(NULL), *other = scan_open(NULL), *again = scan_open(NULL);
    static text read, between;
    uint64_t state = 23;
    for (size_t i = 0; i < TEXTS; i++) {
        draw_any(&state, &words, &read);
        findings first = scan_read(kept, read.bytes, read.length);
        draw_any(&state, &words, &between);
        scan_read(other, between.bytes, between.length);
        cr_assert(findings_are_same(first, scan_read(again, read.bytes, read.length), 0, 0));
    }
    tael_scan_free(kept);
    tael_scan_free(other);
    tael_scan_free(again);
    phrases_free(&words);
}
