/* scan/marks.c - the places in the text where a currency's mark may begin.
 *
 * Sixty-four bytes at a time become sets, and what a set holds is sieved by what four bytes tell, with no
 * branch for what passes: a processor would guess it wrong, and that costs more than the sieve. The few
 * places that are left are asked all that the lexicon's filter asks. */
#include "scan/block.h"
#include "scan/scan.h"

enum { PADDING = TAEL__BLOCK + TAEL__EIGHT };

/* So many words are taken from a block without a look at whether it has them: few have more, and where a loop
 * over them would end, a processor guesses wrong. */
enum { AT_ONCE = 12, MOST_WORDS = TAEL__MARKS_STRETCH / 2 + AT_ONCE };

_Static_assert(TAEL__MARKS_STRETCH % TAEL__BLOCK == 0, "a list holds no place behind its stretch");

/* The words of a stretch before they are sieved. */
typedef struct stretch_words {
    size_t count;
    uint16_t offsets[MOST_WORDS];
    uint32_t prefixes[MOST_WORDS]; /* their first four bytes; then the numbers of their bits in the filter */
} stretch_words;

/* Adds the words of the block at `text` that begin in `starts`. */
static inline TAEL__IN_BOTH void take_words(stretch_words *words, const char *text, uint64_t starts,
                                            size_t block) {
    size_t count = words->count, end = count + tael__count_bits(starts);
    if (starts == 0) return;
    do {
        for (size_t i = 0; i < AT_ONCE; i++, starts &= starts - 1) {
            unsigned index = tael__lowest_bit(starts | UINT64_C(1) << (TAEL__BLOCK - 1));
            words->offsets[count + i] = (uint16_t)(block + index);
            words->prefixes[count + i] = tael__read_four(text + index);
        }
        count += AT_ONCE;
    } while (count < end);
    words->count = end;
}

static inline TAEL__IN_BOTH void sieve_words(tael__mark_list *list, const tael__filter *filter,
                                             stretch_words *words) {
    size_t count = 0;
    for (size_t i = 0; i < words->count; i++)
        words->prefixes[i] = tael__prefix_hash(tael__letters_of_four(words->prefixes[i]));
    for (size_t i = 0; i < words->count; i++) {
        list->offsets[count] = words->offsets[i];
        count += tael__has_bit(filter->prefixes, words->prefixes[i]);
    }
    list->count = count;
}

/* The same for dollars and characters beyond ASCII; of those that are written in three bytes, the last two
 * tell. */
static inline TAEL__IN_BOTH void list_signs(tael__mark_list *list, const tael__filter *filter,
                                            const char *text, uint64_t starts, size_t block) {
    size_t count = list->count;
    for (; starts != 0; starts &= starts - 1) {
        unsigned index = tael__lowest_bit(starts);
        bool three_bytes = ((uint8_t)text[index] & 0xF0) == 0xE0;
        list->offsets[count] = (uint16_t)(block + index);
        count += (unsigned)tael__has_bit(filter->trails, tael__trail(text + index)) | (unsigned)!three_bytes;
    }
    list->count = count;
}

static inline TAEL__IN_BOTH void list_all(tael__marks *marks, const tael__filter *filter, const char *text,
                                          size_t length, bool letter_before, bool avx2) {
    uint64_t before = letter_before;
    stretch_words words;
    words.count = marks->signs.count = 0;
    for (size_t offset = 0; offset < length; offset += TAEL__BLOCK) {
        tael__block block = avx2 ? tael__read_block_avx2(text + offset) : tael__read_block(text + offset);
        uint64_t starts = block.letters & ~(block.letters << 1 | before);
        before = block.letters >> (TAEL__BLOCK - 1);
        take_words(&words, text + offset, starts, offset);
        list_signs(&marks->signs, filter, text + offset, block.dollars | block.leads, offset);
    }
    sieve_words(&marks->words, filter, &words);
}

static void list_plainly(tael__marks *marks, const tael__filter *filter, const char *text, size_t length,
                         bool letter_before) {
    list_all(marks, filter, text, length, letter_before, false);
}

TAEL__AVX2 static void list_with_avx2(tael__marks *marks, const tael__filter *filter, const char *text,
                                      size_t length, bool letter_before) {
    list_all(marks, filter, text, length, letter_before, true);
}

/* What passes the whole filter. */
static void sieve_again(tael__mark_list *list, const tael__filter *filter, const char *text) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        uint16_t offset = list->offsets[i];
        list->offsets[kept] = offset;
        kept += text[offset] == '$' || tael__filter_passes(filter, text + offset, TAEL__EIGHT);
    }
    list->count = kept;
    list->next = 0;
}

/* Lists the marks of the next stretch. Its last bytes are read with what stands behind them: at the text's
 * end with spaces. */
static void list_marks(const tael_scan *scan, tael__marks *marks, size_t start) {
    char padded[TAEL__MARKS_STRETCH + TAEL__BLOCK + PADDING];
    size_t left = scan->limit - start, length = left < TAEL__MARKS_STRETCH ? left : TAEL__MARKS_STRETCH;
    const char *text = scan->text + start;
    if (left < TAEL__MARKS_STRETCH + TAEL__BLOCK) {
        memcpy(padded, text, left);
        memset(padded + left, ' ', PADDING);
        text = padded;
    }
    marks->start = start;
    marks->end = start + length;
    bool letter_before = start > 0 && tael__is_letter(scan->text[start - 1]);
    (scan->avx2 ? list_with_avx2 : list_plainly)(marks, scan->marks, text, length, letter_before);
    sieve_again(&marks->words, scan->marks, text);
    sieve_again(&marks->signs, scan->marks, text);
}

/* Moves to the first offset that is not below `from`. */
static void move_to(tael__mark_list *list, size_t from) {
    while (list->next > 0 && list->offsets[list->next - 1] >= from) list->next--;
    while (list->next < list->count && list->offsets[list->next] < from) list->next++;
}

static size_t next_of(const tael__mark_list *list) {
    return list->next < list->count ? list->offsets[list->next] : SIZE_MAX;
}

size_t tael__next_mark(tael_scan *scan, size_t from, size_t limit) {
    tael__marks *marks = &scan->ahead;
    while (from < limit) {
        if (from < marks->start || from >= marks->end) list_marks(scan, marks, from);
        move_to(&marks->words, from - marks->start);
        move_to(&marks->signs, from - marks->start);
        size_t word = next_of(&marks->words), sign = next_of(&marks->signs), next = word < sign ? word : sign;
        if (next != SIZE_MAX) return marks->start + next < limit ? marks->start + next : limit;
        from = marks->end;
    }
    return limit;
}
