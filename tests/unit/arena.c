/* unit/arena.c - memory that is given back all at once. */
#include "base/arena.h"
#include "unit/counting_allocator.h"

#include <criterion/criterion.h>
#include <string.h>

static counting_allocator counter;
static tael__arena arena;

static void begin(void) {
    counter = (counting_allocator){.until_failure = NEVER_FAIL};
    tael_allocator allocator = counting_allocator_over(&counter);
    tael__arena_init(&arena, &allocator);
}

static void finish(void) {
    tael__arena_free(&arena);
    cr_expect_eq(counter.live_blocks, 0, "leaks");
    cr_expect_eq(counter.wrong_sizes, 0);
}

TestSuite(arena, .init = begin, .fini = finish);

/* Pieces of 1 to 3000 bytes, some 300 kB in all. */
static void use(unsigned char **pieces) {
    for (size_t i = 0; i < 200; i++) {
        size_t size = i * 7919 % 3000 + 1;
        unsigned char *piece = tael__arena_allocate(&arena, size);
        cr_assert_not_null(piece);
        cr_expect_eq((uintptr_t)piece % 8, 0);
        memset(piece, (int)i, size);
        pieces[i] = piece;
    }
}

Test(arena, growing_keeps_what_was_given) {
    unsigned char *pieces[200];
    use(pieces);
    for (size_t i = 0; i < 200; i++) {
        size_t size = i * 7919 % 3000 + 1;
        cr_expect_eq(pieces[i][0], i);
        cr_expect_eq(pieces[i][size - 1], i);
    }
}

Test(arena, a_second_use_takes_nothing) {
    unsigned char *pieces[200];
    use(pieces);
    size_t requests = counter.requests;
    cr_expect_leq(requests, 8, "blocks do not grow: %zu", requests);
    for (int i = 0; i < 3; i++) {
        tael__arena_reset(&arena);
        use(pieces);
    }
    cr_expect_eq(counter.requests, requests);
}

Test(arena, a_piece_larger_than_any_block) {
    cr_expect_not_null(tael__arena_allocate(&arena, 10));
    unsigned char *large = tael__arena_allocate(&arena, 1 << 20);
    cr_assert_not_null(large);
    memset(large, 1, 1 << 20);
    cr_expect_not_null(tael__arena_allocate(&arena, 10));
    cr_expect_null(tael__arena_allocate(&arena, SIZE_MAX - 3), "more than there can be");
}

Test(arena, is_usable_after_a_failure) {
    counter.until_failure = 0;
    cr_expect_null(tael__arena_allocate(&arena, 10));
    counter.until_failure = 1;
    cr_expect_not_null(tael__arena_allocate(&arena, 10));
    cr_expect_null(tael__arena_allocate(&arena, 1 << 20));
    cr_expect_not_null(tael__arena_allocate(&arena, 10), "the block that is there has room");
}

Test(arena, the_youngest_piece_grows_in_place) {
    tael_allocator allocator = tael__arena_allocator(&arena);
    unsigned char *piece = tael__allocate(&allocator, 10);
    memset(piece, 7, 10);
    cr_expect_eq(tael__reallocate(&allocator, piece, 10, 100), piece);
    unsigned char *younger = tael__allocate(&allocator, 10);
    unsigned char *moved = tael__reallocate(&allocator, piece, 100, 200);
    cr_expect_neq(moved, piece);
    cr_expect_eq(moved[9], 7);
    tael__release(&allocator, moved, 200);
    cr_expect_eq(tael__allocate(&allocator, 5), moved, "what the youngest took is free again");
    tael__release(&allocator, younger, 10);
    cr_expect_neq(tael__allocate(&allocator, 5), younger, "an older piece is not free before the reset");
}

Test(arena, a_piece_outgrows_its_block) {
    tael_allocator allocator = tael__arena_allocator(&arena);
    unsigned char *piece = tael__allocate(&allocator, 3000);
    memset(piece, 7, 3000);
    unsigned char *moved = tael__reallocate(&allocator, piece, 3000, 30000);
    cr_assert_not_null(moved);
    cr_expect_eq(moved[0], 7);
    cr_expect_eq(moved[2999], 7);
    memset(moved, 8, 30000);
}
