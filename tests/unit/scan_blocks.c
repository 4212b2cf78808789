/* unit/scan_blocks.c - the sets that sixty-four bytes become are what a loop over the bytes says, with AVX2
 * and without it. */
#include "scan/block.h"

#include <criterion/criterion.h>

enum { ROUNDS = 20000 };

/* The bytes that the sets are about, and their neighbours. */
static const unsigned char bytes[] = {' ',  '\t', '\n', '|',  '$',  '#',  '%',  '{', '}', '@',
                                      'A',  'Z',  '[',  '`',  'a',  'z',  '0',  '1', 0,   0x7F,
                                      0x80, 0x94, 0xC1, 0xC2, 0xC3, 0xE2, 0x82, 0xFF};

static uint32_t next_random(uint32_t *state) {
    *state = *state * UINT32_C(1664525) + UINT32_C(1013904223);
    return *state >> 8;
}

static void fill(char *text, uint32_t *state) {
    for (size_t i = 0; i < TAEL__BLOCK; i++) text[i] = (char)bytes[next_random(state) % sizeof bytes];
}

static bool is_divider(const char *text, size_t i, char before) {
    char last = i > 0 ? text[i - 1] : before;
    if (text[i] == '\x94') return last == '\xE2';
    return text[i] == '\t' || text[i] == '|' || (text[i] == ' ' && last == ' ');
}

static void expect_block(const char *text, tael__block block) {
    for (size_t i = 0; i < TAEL__BLOCK; i++) {
        unsigned char byte = (unsigned char)text[i];
        cr_expect_eq(block.letters >> i & 1, tael__is_letter(text[i]), "letter %02X", byte);
        cr_expect_eq(block.dollars >> i & 1, byte == '$', "dollar %02X", byte);
        cr_expect_eq(block.signs >> i & 1, byte >= '$' && byte <= '0', "sign %02X", byte);
        cr_expect_eq(block.leads >> i & 1, byte >= 0xC2, "lead %02X", byte);
    }
}

static void expect_dividers(const char *text, char before, uint64_t dividers) {
    for (size_t i = 0; i < TAEL__BLOCK; i++)
        cr_expect_eq(dividers >> i & 1, is_divider(text, i, before), "%02X", (unsigned char)text[i]);
}

Test(blocks, are_what_the_bytes_say) {
    uint32_t state = 1;
    char text[TAEL__BLOCK];
    for (size_t round = 0; round < ROUNDS; round++) {
        fill(text, &state);
        char before = (char)bytes[next_random(&state) % sizeof bytes];
        expect_block(text, tael__read_block(text));
        expect_dividers(text, before, tael__dividers(text, before, false));
    }
}

Test(blocks, tell_the_letters_of_four_bytes) {
    uint32_t state = 3;
    char text[TAEL__BLOCK];
    for (size_t round = 0; round < ROUNDS; round++) {
        fill(text, &state);
        uint32_t expected = 0;
        for (unsigned i = 0; i < TAEL__PREFIX && tael__is_letter(text[i]); i++)
            expected |= (uint32_t)(uint8_t)(text[i] | 0x20) << (8 * i);
        cr_assert_eq(tael__letters_of_four(tael__read_four(text)), expected);
    }
}

Test(blocks, are_the_same_with_avx2) {
    uint32_t state = 2;
    char text[TAEL__BLOCK];
    if (!tael__has_avx2()) cr_skip_test("this processor, or this build, has no AVX2");
    for (size_t round = 0; round < ROUNDS; round++) {
        fill(text, &state);
        expect_block(text, tael__read_block_avx2(text));
        tael__blanks one = tael__read_blanks(text), other = tael__read_blanks_avx2(text);
        cr_expect(one.spaces == other.spaces && one.others == other.others);
    }
}
