/* scan/skip.c - leaps over text that can hold no figure.
 *
 * A figure has a currency mark in it or at an end of its list, and a number beside the mark. So skip goes
 * from mark to mark: a word's first three letters, or a character, asked of a bit set; then the lexicon;
 * then whether a number touches it. Round each mark that lives stands a window; windows that would touch
 * are one. Only windows are read by the stages behind, and each byte is in one window at most. */
#include "base/limits.h"
#include "base/utf8.h"
#include "scan/block.h"
#include "scan/scan.h"

typedef struct text_mark {
    size_t start, end;
} text_mark;

static bool is_letter(char byte) {
    return (unsigned char)((byte | 0x20) - 'a') < 26;
}

static bool is_digit(char byte) {
    return (unsigned char)(byte - '0') < 10;
}

static bool is_continuation(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* --- Whether a number is beside a mark ------------------------------------------------------------- */

enum { BESIDE = TAEL__NUMERAL | TAEL__SCALE | TAEL__SIGN };

/* What may stand between a mark and its number: spaces, brackets, a colon, a sign. */
static bool is_passed(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '(' || byte == ')' || byte == ':' || byte == '-' ||
           byte == '+' || byte == '.' || byte == '/';
}

static bool word_counts(const tael_scan *scan, size_t start, size_t end, uint16_t roles) {
    tael__match match;
    return tael__lexicon_match(scan->lexicon, scan->text + start, end - start, &match) &&
           (match.word.roles & roles) != 0;
}

static bool number_follows(const tael_scan *scan, size_t position) {
    size_t limit = position + TAEL__MARK_REACH < scan->length ? position + TAEL__MARK_REACH : scan->length;
    while (position < limit && is_passed(scan->text[position])) position++;
    if (position >= scan->length) return false;
    char byte = scan->text[position];
    if (is_digit(byte)) return true;
    if (!is_letter(byte) && (unsigned char)byte < 0x80) return false;
    if ((unsigned char)byte >= 0x80) return true; /* Han, full width, a space: the stages will tell */
    return word_counts(scan, position, scan->length, BESIDE);
}

/* The start of the run of letters that ends before `position`. */
static size_t word_start(const tael_scan *scan, size_t position) {
    size_t start = position;
    while (start > 0 && position - start < TAEL__MARK_REACH && is_letter(scan->text[start - 1])) start--;
    return start;
}

static bool number_precedes(const tael_scan *scan, size_t position) {
    size_t limit = position > TAEL__MARK_REACH ? position - TAEL__MARK_REACH : 0;
    while (position > limit && is_passed(scan->text[position - 1])) position--;
    if (position == 0) return false;
    char byte = scan->text[position - 1];
    if (is_digit(byte)) return true;
    if (is_letter(byte)) return word_counts(scan, word_start(scan, position), scan->length, BESIDE);
    if ((unsigned char)byte < 0x80) return false;
    size_t start = position;
    int32_t point = tael__utf8_previous(scan->text, &start);
    if (point < 0x2E80 || point > 0x9FFF || point == 0x3002) return point >= 0xFF00 || (point > 0 && point < 0x2E80);
    if (point < 0x3100) return point != 0x3001;
    return word_counts(scan, start, position, BESIDE | TAEL__APPROXIMATION | TAEL__LINK);
}

/* --- Marks ----------------------------------------------------------------------------------------- */

static bool try_mark(const tael_scan *scan, size_t position, text_mark *mark) {
    tael__match match;
    if (!tael__lexicon_match(scan->lexicon, scan->text + position, scan->length - position, &match)) return false;
    if ((match.word.roles & TAEL__CURRENCY) == 0) return false;
    mark->start = position;
    mark->end = position + match.length;
    return number_follows(scan, mark->end) || number_precedes(scan, position);
}

/* A place in the text where marks are looked for: one block, and the next for words that begin near its end. */
typedef struct text_view {
    size_t start;
    tael__block block, next;
} text_view;

static tael__block block_at(const tael_scan *scan, size_t start) {
    if (start >= scan->length) return (tael__block){0};
    size_t left = scan->length - start;
    return left >= TAEL__BLOCK ? tael__read_block(scan->text + start) : tael__read_last_block(scan->text + start, left);
}

/* A set's bits from byte `index` of the view on. */
static uint64_t bits_from(uint64_t block, uint64_t next, unsigned index) {
    return index == 0 ? block : block >> index | next << (TAEL__BLOCK - index);
}

static uint64_t first_bytes(unsigned count) {
    return count == 8 ? UINT64_MAX : (UINT64_C(1) << (8 * count)) - 1;
}

/* Whether a mark may begin at byte `index` of the view, a letter or a dollar: what tael__first_word() says,
 * read off the view's sets. */
static bool may_begin(const tael_scan *scan, const text_view *view, unsigned index) {
    const char *text = scan->text + view->start + index;
    size_t left = scan->length - view->start - index;
    if (left < TAEL__FIRST_WORD) return tael__filter_has_word(scan->marks, tael__first_word(text, left));
    uint64_t run = bits_from(view->block.letters, view->next.letters, index);
    unsigned letters = tael__lowest_bit(~run | UINT64_C(1) << TAEL__FIRST_WORD);
    uint64_t word = (tael__read_eight(text) | UINT64_C(0x2020202020202020)) & first_bytes(letters);
    if (letters < TAEL__FIRST_WORD && text[letters] == '$') word |= (uint64_t)'$' << (8 * letters);
    return tael__filter_has_word(scan->marks, word);
}

/* The bytes of a view's block where a mark may begin: a word's first letter, a dollar, a character beyond
 * ASCII; none at or behind `limit`. */
static uint64_t beginnings(const tael_scan *scan, const text_view *view, size_t limit) {
    uint64_t before = view->start > 0 && is_letter(scan->text[view->start - 1]);
    uint64_t letters = view->block.letters;
    uint64_t bits = (letters & ~(letters << 1 | before)) | view->block.dollars | view->block.leads;
    size_t left = limit - view->start;
    return left < TAEL__BLOCK ? bits & ((UINT64_C(1) << left) - 1) : bits;
}

/* The first mark that lives and begins in [from, limit). */
static bool find_mark(const tael_scan *scan, size_t from, size_t limit, text_mark *mark) {
    text_view view = {.next = block_at(scan, from)};
    for (view.start = from; view.start < limit; view.start += TAEL__BLOCK) {
        view.block = view.next;
        view.next = block_at(scan, view.start + TAEL__BLOCK);
        for (uint64_t bits = beginnings(scan, &view, limit); bits != 0; bits &= bits - 1) {
            unsigned index = tael__lowest_bit(bits);
            bool beyond = (view.block.leads >> index & 1) != 0;
            size_t position = view.start + index;
            bool may = beyond ? tael__filter_has_point(scan->marks, scan->text + position, scan->length - position)
                              : may_begin(scan, &view, index);
            if (may && try_mark(scan, position, mark)) return true;
        }
    }
    return false;
}

/* --- Windows ----------------------------------------------------------------------------------------- */

/* Whether a cut before text[position] would split a number, a word or a character. */
static bool splits(const tael_scan *scan, size_t position) {
    char before = scan->text[position - 1], behind = scan->text[position];
    if (is_continuation(behind)) return true;
    if (is_letter(behind) || is_digit(behind)) return is_letter(before) || is_digit(before) || before == ',' || before == '.';
    return (behind == ',' || behind == '.') && is_digit(before);
}

/* Whether a sentence or, in Chinese, a clause ends right before text[position]. */
static bool ends_clause(const tael_scan *scan, size_t position) {
    const char *text = scan->text + position;
    if (text[-1] == '\n') return position >= 2 && text[-2] == '\n';
    if (position < 3 || text[-1] == ' ' || !is_continuation(text[-1])) return false;
    bool stop = memcmp(text - 3, "\xE3\x80\x82", 3) == 0 || memcmp(text - 3, "\xEF\xBC\x9B", 3) == 0;
    bool comma = memcmp(text - 3, "\xEF\xBC\x8C", 3) == 0;
    return stop || (comma && position > 3 && !is_digit(text[-4]));
}

/* Back from a mark: to the start of its clause, but not far; over a number always. */
static size_t window_start(const tael_scan *scan, size_t position, size_t from) {
    size_t limit = position - from > TAEL__WINDOW_BEFORE ? position - TAEL__WINDOW_BEFORE : from;
    size_t start = position;
    while (start > limit && !ends_clause(scan, start)) start--;
    while (start > from && splits(scan, start)) start--;
    return start;
}

static size_t window_end(const tael_scan *scan, size_t position) {
    size_t left = scan->length - position;
    size_t end = left > TAEL__WINDOW_BEHIND ? position + TAEL__WINDOW_BEHIND : scan->length;
    while (end < scan->length && splits(scan, end)) end++;
    return end;
}

static size_t reach(const tael_scan *scan, size_t end) {
    return scan->length - end > TAEL__WINDOW_BEFORE ? end + TAEL__WINDOW_BEFORE : scan->length;
}

bool tael__skip(const tael_scan *scan, size_t from, tael__window *window) {
    text_mark mark;
    if (!find_mark(scan, from, scan->length, &mark)) return false;
    window->start = window_start(scan, mark.start, from);
    window->end = window_end(scan, mark.end);
    while (find_mark(scan, mark.end, reach(scan, window->end), &mark)) window->end = window_end(scan, mark.end);
    return true;
}
