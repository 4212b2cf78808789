/* scan/skip.c - leaps over text that can hold no figure.
 *
 * A figure has a currency mark in it or at an end of its list, and a number beside the mark. So skip goes
 * from mark to mark: to the next place where one may begin (marks.c); then the lexicon is asked; then whether
 * a number is beside it. Round each mark that lives stands a window; windows that would touch are one. Only
 * windows are read by the stages behind, and each byte is in one window at most. */
#include "base/limits.h"
#include "base/utf8.h"
#include "scan/block.h"
#include "scan/declarations/declarations.h"
#include "scan/scan.h"

typedef struct text_mark {
    size_t start, end;
} text_mark;

static bool is_continuation(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* --- Whether a number is beside a mark ------------------------------------------------------------- */

enum { BESIDE = TAEL__NUMERAL | TAEL__SCALE | TAEL__SIGN };

/* What may stand between a mark and its number: spaces, brackets, a colon, a sign. */
static bool is_passed(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '(' || byte == ')' || byte == ':' ||
           byte == '-' || byte == '+' || byte == '.' || byte == '/' || byte == '=';
}

static bool word_counts(const tael_scan *scan, size_t start, size_t end, uint16_t roles) {
    tael__match match;
    return tael__find_form(scan, scan->text + start, end - start, &match) && (match.word.roles & roles) != 0;
}

/* A numeral, or a word between a currency and its number, with one behind: 港币|约5亿元. */
static bool begins_number(const tael_scan *scan, size_t position) {
    tael__match match;
    if (!tael__find_form(scan, scan->text + position, scan->limit - position, &match)) return false;
    if ((match.word.roles & BESIDE) != 0) return true;
    if ((match.word.roles & TAEL__APPROXIMATION) == 0) return false;
    position += match.length;
    return position < scan->limit &&
           (tael__is_digit(scan->text[position]) || word_counts(scan, position, scan->limit, BESIDE));
}

/* "and" stands between the words of a number. */
static bool goes_on(const tael__match *match, uint16_t roles) {
    return (match->word.roles & roles) != 0 || (match->word.links & UINT32_C(1) << TAEL__AND) != 0;
}

/* Behind a mark, beyond ASCII: a numeral; full width, brackets, spaces and what has no width may lead to one.
 */
static bool number_follows_beyond(const tael_scan *scan, size_t position, size_t limit) {
    while (position < limit) {
        size_t next = position;
        int32_t point = tael__utf8_next(scan->text, scan->limit, &next);
        bool leads = point < 0x2E80 || point >= 0xFE00 || point == 0x3000;
        if (point < 0x80 ? !is_passed(scan->text[position]) : !leads) break;
        if (point >= 0xFF10 && point <= 0xFF19) return true;
        if (point >= 0x80 && point < 0x2E80 && word_counts(scan, position, scan->limit, TAEL__NUMERAL))
            return true; /* $½ */
        position = next;
    }
    if (position >= limit) return false;
    return tael__is_digit(scan->text[position]) || begins_number(scan, position);
}

static bool number_follows(const tael_scan *scan, size_t position) {
    size_t limit = position + TAEL__MARK_REACH < scan->limit ? position + TAEL__MARK_REACH : scan->limit;
    while (position < limit && is_passed(scan->text[position])) position++;
    if (position >= scan->limit) return false;
    char byte = scan->text[position];
    if (tael__is_digit(byte)) return true;
    if (!tael__is_letter(byte) && (unsigned char)byte < 0x80) return false;
    if ((unsigned char)byte >= 0x80) return number_follows_beyond(scan, position, limit);
    return word_counts(scan, position, scan->limit, BESIDE);
}

/* The start of the run of letters that ends before `position`; what has no width may stand between them. */
static size_t word_start(const tael_scan *scan, size_t position) {
    size_t start = position;
    while (start > 0 && position - start < TAEL__MARK_REACH) {
        size_t before = start;
        if (tael__is_letter(scan->text[start - 1])) {
            start--;
            continue;
        }
        if ((unsigned char)scan->text[start - 1] < 0x80 || start == position ||
            !tael__is_zero_width(tael__utf8_previous(scan->text, &before)))
            break;
        if (before == 0 || !tael__is_letter(scan->text[before - 1])) break;
        start = before;
    }
    return start;
}

/* Moves back over one character that may stand between a number and its mark; false where none does. */
static bool is_passed_before(const tael_scan *scan, size_t *position) {
    size_t start = *position;
    int32_t point = tael__utf8_previous(scan->text, &start);
    if (point < 0x80 ? !is_passed(scan->text[start]) : !tael__is_zero_width(point)) return false;
    *position = start;
    return true;
}

/* A word of a number, or one that a hyphen ties to its digits: 200|-odd| euros. */
static bool is_number_word(const tael_scan *scan, size_t start) {
    if (word_counts(scan, start, scan->limit, BESIDE)) return true;
    return start > 0 && scan->text[start - 1] == '-' &&
           word_counts(scan, start - 1, scan->limit, TAEL__APPROXIMATION);
}

static bool number_precedes(const tael_scan *scan, size_t position) {
    size_t limit = position > TAEL__MARK_REACH ? position - TAEL__MARK_REACH : 0;
    while (position > limit && is_passed_before(scan, &position)) {
    }
    if (position == 0) return false;
    char byte = scan->text[position - 1];
    if (tael__is_digit(byte)) return true;
    if (tael__is_letter(byte)) return is_number_word(scan, word_start(scan, position));
    if ((unsigned char)byte < 0x80) return false;
    size_t start = position;
    int32_t point = tael__utf8_previous(scan->text, &start);
    if (point < 0x2E80 || point > 0x9FFF || point == 0x3002)
        return point >= 0xFF00 || (point > 0 && point < 0x2E80);
    if (point < 0x3100) return point != 0x3001;
    return word_counts(scan, start, position, BESIDE | TAEL__APPROXIMATION | TAEL__LINK);
}

/* --- Marks ----------------------------------------------------------------------------------------- */

/* The filter of marks has been asked, or could not tell: the lexicon does. */
static bool try_mark(const tael_scan *scan, size_t position, text_mark *mark) {
    tael__match match;
    const char *text = scan->text + position;
    size_t length = scan->limit - position;
    bool alone = tael__stands_alone(scan, text, length);
    if (!tael__match_form(scan, text, length, alone, &match)) return false;
    if ((match.word.roles & TAEL__CURRENCY) == 0) return false;
    mark->start = position;
    mark->end = position + match.length;
    tael__hear(scan, position, &match);
    return number_follows(scan, mark->end) || number_precedes(scan, position);
}

/* The place of a dollar, or of what has no width, may be in a mark whose letters before it no filter has
 * seen: A$ stands in it with its dollar only, dol|lars with no more than "dol". */
static bool try_word_before(const tael_scan *scan, size_t place, size_t from, text_mark *mark) {
    if (place == from || !tael__is_letter(scan->text[place - 1])) return false;
    size_t start = word_start(scan, place);
    return start >= from && try_mark(scan, start, mark);
}

/* What stands at one of the places that tael__next_mark() finds. */
static bool try_place(const tael_scan *scan, size_t place, size_t from, text_mark *mark) {
    size_t next = place;
    int32_t point = tael__utf8_next(scan->text, scan->limit, &next);
    bool absent = tael__is_zero_width(point);
    if ((absent || point == '$') && try_word_before(scan, place, from, mark)) return true;
    return !absent && try_mark(scan, place, mark);
}

/* The first mark that lives and begins in [from, limit). */
static bool find_mark(tael_scan *scan, size_t from, size_t limit, text_mark *mark) {
    for (size_t next = from; (next = tael__next_mark(scan, next, limit)) < limit; next++) {
        if (try_place(scan, next, from, mark)) return true;
    }
    return false;
}

/* --- Windows ----------------------------------------------------------------------------------------- */

/* Whether a cut before text[position] would split a number, a word or a character. */
static bool splits(const tael_scan *scan, size_t position) {
    char before = scan->text[position - 1], behind = scan->text[position];
    if (is_continuation(behind)) return true;
    if (tael__is_letter(behind) || tael__is_digit(behind))
        return tael__is_letter(before) || tael__is_digit(before) || before == ',' || before == '.';
    return (behind == ',' || behind == '.') && tael__is_digit(before);
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Whether nothing but blanks stands between the line break at `position` and the one before it. */
static bool is_blank_before(const tael_scan *scan, size_t position) {
    while (position > 0 && is_blank(scan->text[position - 1])) position--;
    return position > 0 && scan->text[position - 1] == '\n';
}

/* The first blank line in [from, end): no figure and no relation of prose goes over one. */
static size_t blank_line(const tael_scan *scan, size_t from, size_t end) {
    const char *found;
    for (size_t i = from; (found = memchr(scan->text + i, '\n', end - i)) != NULL; i++) {
        i = (size_t)(found - scan->text);
        if (is_blank_before(scan, i)) return i;
    }
    return end;
}

/* The last bytes of what ends a clause, a line break, 。 ； and ，, among those in [start, end), a block at
 * most. */
static uint64_t clause_ends(const tael_scan *scan, size_t start, size_t end) {
    static const char last_bytes[] = {'\n', '\x82', '\x9B', '\x8C'};
    char padded[TAEL__BLOCK] = {0};
    const char *text = scan->text + start;
    uint64_t ends = 0;
    if (scan->length - start < TAEL__BLOCK) text = (const char *)memcpy(padded, text, end - start);
    for (size_t i = 0; i < sizeof last_bytes; i++) ends |= tael__equal_bytes(text, last_bytes[i]);
    return end - start < TAEL__BLOCK ? ends & ((UINT64_C(1) << (end - start)) - 1) : ends;
}

/* Whether a paragraph, or a Chinese sentence, ends right before text[position]; position is 3 at least. */
static bool ends_sentence(const tael_scan *scan, size_t position) {
    const char *text = scan->text + position;
    if (text[-1] == '\n') return is_blank_before(scan, position - 1);
    if (text[-1] != '\x82' && text[-1] != '\x9B') return false;
    return memcmp(text - 3, "\xE3\x80\x82", 3) == 0 || memcmp(text - 3, "\xEF\xBC\x9B", 3) == 0;
}

static bool is_wide_digit(const char *text) {
    return memcmp(text, "\xEF\xBC", 2) == 0 && (unsigned char)(text[2] - '\x90') < 10;
}

/* The same, and a Chinese clause: a comma that is no part of a number. */
static bool ends_clause(const tael_scan *scan, size_t position) {
    const char *text = scan->text + position;
    if (position < 3) return false;
    if (text[-1] != '\x8C') return ends_sentence(scan, position);
    return memcmp(text - 3, "\xEF\xBC\x8C", 3) == 0 && position > 6 && !tael__is_digit(text[-4]) &&
           !is_wide_digit(text - 6);
}

/* Where the last clause that ends in (from, end] does; `from` where none does. */
static size_t last_clause_end(const tael_scan *scan, size_t from, size_t end) {
    while (end > from) {
        size_t start = end - from > TAEL__BLOCK ? end - TAEL__BLOCK : from;
        for (uint64_t ends = clause_ends(scan, start, end); ends != 0;) {
            unsigned index = tael__highest_bit(ends);
            if (ends_clause(scan, start + index + 1)) return start + index + 1;
            ends ^= UINT64_C(1) << index;
        }
        end = start;
    }
    return from;
}

/* Where the first sentence that ends in (from, end) does; `end` where none does. */
static size_t first_sentence_end(const tael_scan *scan, size_t from, size_t end) {
    for (size_t start = from; start + 1 < end; start += TAEL__BLOCK) {
        size_t left = end - 1 - start;
        uint64_t ends = clause_ends(scan, start, start + (left < TAEL__BLOCK ? left : TAEL__BLOCK));
        for (; ends != 0; ends &= ends - 1) {
            size_t position = start + tael__lowest_bit(ends) + 1;
            if (ends_sentence(scan, position)) return position;
        }
    }
    return end;
}

/* What may stand between the words of one number. */
static bool joins_numerals(char byte) {
    return byte == ' ' || byte == '-' || byte == ',';
}

/* A number in words does not end at a window's edge: the start of the word of a number, or its sign, that
 * ends right before `position`, spaces, hyphens and commas between; `position` where there is none. */
static size_t numeral_before(const tael_scan *scan, size_t position, size_t from) {
    size_t end = position;
    while (end > from && joins_numerals(scan->text[end - 1])) end--;
    if (end == from) return position;
    size_t start = end;
    if (tael__is_letter(scan->text[end - 1])) {
        start = word_start(scan, end);
    } else {
        tael__utf8_previous(scan->text, &start);
    }
    if (start < from || end - start > TAEL__MARK_REACH) return position;
    tael__match match;
    bool found = tael__find_form(scan, scan->text + start, end - start, &match);
    return found && goes_on(&match, BESIDE) ? start : position;
}

/* The same forward: the end of the word of a number that begins at `position` or behind what may join it. */
static size_t numeral_behind(const tael_scan *scan, size_t position) {
    size_t start = position;
    while (start < scan->limit && joins_numerals(scan->text[start])) start++;
    tael__match match;
    bool found =
        start < scan->limit && tael__find_form(scan, scan->text + start, scan->limit - start, &match);
    return found && goes_on(&match, TAEL__NUMERAL | TAEL__SCALE) ? start + match.length : position;
}

/* Back from a mark: to the start of its clause, but not far; over a number always. */
size_t tael__window_start(const tael_scan *scan, size_t position, size_t from) {
    size_t limit = position - from > TAEL__WINDOW_BEFORE ? position - TAEL__WINDOW_BEFORE : from;
    size_t start = last_clause_end(scan, limit, position);
    for (;;) {
        while (start > from && splits(scan, start)) start--;
        size_t word = numeral_before(scan, start, from);
        if (word == start) return start;
        start = word;
    }
}

static size_t window_end(const tael_scan *scan, size_t position) {
    size_t left = scan->limit - position;
    size_t end = left > TAEL__WINDOW_BEHIND ? position + TAEL__WINDOW_BEHIND : scan->limit;
    size_t blank = blank_line(scan, position, end);
    if (blank < end) return blank;
    size_t sentence = first_sentence_end(scan, position + 2, end);
    if (sentence < end) return sentence;
    for (;;) {
        while (end < scan->limit && splits(scan, end)) end++;
        size_t word = numeral_behind(scan, end);
        if (word == end) return end;
        end = word;
    }
}

static size_t reach(const tael_scan *scan, size_t end) {
    size_t far = scan->limit - end > TAEL__WINDOW_BEFORE ? end + TAEL__WINDOW_BEFORE : scan->limit;
    return blank_line(scan, end, far);
}

/* Whether a list may be cut before text[position]: behind a line break, a tab, or a comma that is in no
 * number. */
static bool may_cut(const tael_scan *scan, size_t position) {
    const char *text = scan->text + position;
    if (position < 3) return false;
    if (text[-1] == '\n' || text[-1] == '\t') return true;
    if (text[-1] == ' ') return text[-2] == ',' || text[-2] == ';' || text[-2] == '.';
    return ends_clause(scan, position) || memcmp(text - 3, "\xE3\x80\x81", 3) == 0;
}

/* Where a window ends that has all the marks it may have, though there are more. */
static size_t cut_behind(const tael_scan *scan, size_t end) {
    size_t last = scan->limit - end > TAEL__WINDOW_MAX ? end + TAEL__WINDOW_MAX : scan->limit;
    for (size_t cut = end; cut < last; cut++) {
        if (may_cut(scan, cut)) return cut;
    }
    return end;
}

bool tael__skip(tael_scan *scan, size_t from, tael__window *window) {
    text_mark mark;
    if (!find_mark(scan, from, scan->limit, &mark)) return false;
    window->start = tael__window_start(scan, mark.start, from);
    window->end = window_end(scan, mark.end);
    while (window->end - window->start < TAEL__WINDOW_MAX &&
           find_mark(scan, mark.end, reach(scan, window->end), &mark)) {
        if (mark.end + TAEL__WINDOW_BEHIND > window->end) window->end = window_end(scan, mark.end);
    }
    if (window->end - window->start >= TAEL__WINDOW_MAX) window->end = cut_behind(scan, window->end);
    return true;
}
