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

static uint64_t first_bytes(unsigned count) {
    return count == 8 ? UINT64_MAX : (UINT64_C(1) << (8 * count)) - 1;
}

/* Whether a mark may begin at byte `index` of the block at `start`, a letter or a dollar. What
 * tael__first_word() says is read off the block's sets where they hold all of it. */
static bool may_begin(const tael_scan *scan, size_t start, const tael__block *block, unsigned index) {
    size_t position = start + index;
    uint64_t word;
    if (index >= TAEL__BLOCK - TAEL__FIRST_WORD || scan->length - position < TAEL__FIRST_WORD) {
        word = tael__first_word(scan->text + position, scan->length - position);
    } else {
        unsigned letters = tael__lowest_bit(~(block->letters >> index & 0xFF));
        unsigned dollar = letters < TAEL__FIRST_WORD ? block->dollars >> (index + letters) & 1 : 0;
        word = tael__read_eight(scan->text + position) & first_bytes(letters + dollar);
        word |= UINT64_C(0x2020202020202020) & first_bytes(letters);
    }
    return tael__marks_have_word(scan->marks, word);
}

/* Whether a mark may begin with the character beyond ASCII at `position`. Three bytes are taken for one of the
 * basic plane without a look at whether they are well-formed: this only asks the filter. */
static bool may_begin_beyond(const tael_scan *scan, size_t position) {
    const unsigned char *bytes = (const unsigned char *)scan->text + position;
    uint32_t point;
    if (scan->length - position < 6) return true;
    if (bytes[0] < 0xE0) {
        point = (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
        return tael__has_bit(scan->marks->points, point);
    }
    point = (bytes[0] & 0xFu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    if (!tael__has_bit(scan->marks->points, point)) return false;
    uint32_t second = (bytes[3] & 0xFu) << 12 | (bytes[4] & 0x3Fu) << 6 | (bytes[5] & 0x3Fu);
    return tael__has_bit(scan->marks->lone, point) || tael__has_bit(scan->marks->pairs, tael__pair_hash(point, second));
}

/* The bytes of a block where a mark may begin: a word's first letter, a dollar, a character beyond ASCII. */
static uint64_t beginnings(const tael_scan *scan, size_t start, const tael__block *block) {
    uint64_t before = start > 0 && is_letter(scan->text[start - 1]);
    return (block->letters & ~(block->letters << 1 | before)) | block->dollars | block->leads;
}

/* The first mark that lives and begins in [from, limit). */
static bool find_mark(const tael_scan *scan, size_t from, size_t limit, text_mark *mark) {
    for (size_t start = from; start < limit; start += TAEL__BLOCK) {
        size_t left = scan->length - start;
        const char *text = scan->text + start;
        tael__block block = left >= TAEL__BLOCK ? tael__read_block(text) : tael__read_last_block(text, left);
        for (uint64_t bits = beginnings(scan, start, &block); bits != 0; bits &= bits - 1) {
            unsigned index = tael__lowest_bit(bits);
            if (start + index >= limit) return false;
            bool beyond = (block.leads >> index & 1) != 0;
            bool may = beyond ? may_begin_beyond(scan, start + index) : may_begin(scan, start, &block, index);
            if (may && try_mark(scan, start + index, mark)) return true;
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
