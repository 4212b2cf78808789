/* scan/tokens/tokens.c - a window's bytes as tokens: words of the lexicon, runs of digits, and the
 * rest.
 *
 *     token := form of the lexicon (the longest) | digit { digit } | letter { letter } | Han { Han } | symbol
 *
 * Spaces are no tokens: each token says what stands before it. Zero-width characters count as absent. */
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/scan.h"

typedef struct token_reader {
    tael_scan *scan;
    const char *text;
    size_t position, end;
    uint8_t gap;
    bool breaks; /* a line break has been seen */
} token_reader;

static bool is_han(int32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || point == 0x3007 || (point >= 0x20000 && point <= 0x3FFFF);
}

/* Letters of scripts that write words as runs of letters. */
static bool is_alphabetic(int32_t point) {
    if (point < 0x80) return tael__is_letter((char)point);
    return point < 0x2E80 && u_isalpha(point);
}

/* --- Spaces --------------------------------------------------------------------------------- */

static void widen_gap(token_reader *reader, uint8_t gap) {
    reader->breaks = reader->breaks || gap == TAEL__LINE_BREAK;
    if (gap == TAEL__LINE_BREAK && reader->gap >= TAEL__LINE_BREAK) gap = TAEL__APART;
    if (gap > reader->gap) reader->gap = gap;
}

/* CJK ideographs, kana and hangul: a range that holds no space, no digit, and most of Chinese text. */
static bool is_plain_cjk(unsigned char lead) {
    return lead >= 0xE4 && lead <= 0xED;
}

/* Moves over spaces and what is absent; false where a token begins or the window ends. */
static bool skip_space(token_reader *reader) {
    if (reader->position >= reader->end) return false;
    unsigned char byte = (unsigned char)reader->text[reader->position];
    size_t next = reader->position;
    if (byte > ' ' && byte < 0x80) return false;
    if (byte == ' ' || byte == '\r') {
        widen_gap(reader, TAEL__SPACES);
        next++;
    } else if (byte == '\n') {
        widen_gap(reader, TAEL__LINE_BREAK);
        next++;
    } else if (byte == '\t' || byte == '\f' || byte == '\v') {
        widen_gap(reader, TAEL__APART);
        next++;
    } else if (byte >= 0xC2 && !is_plain_cjk(byte)) {
        int32_t point = tael__utf8_next(reader->text, reader->end, &next);
        if (point < 0 || (!tael__is_zero_width(point) && !u_isUWhiteSpace((UChar32)point))) return false;
        if (!tael__is_zero_width(point)) widen_gap(reader, TAEL__SPACES);
    } else {
        return false;
    }
    reader->position = next;
    return true;
}

/* --- Tokens --------------------------------------------------------------------------------- */

static tael__token *append(token_reader *reader, uint8_t kind, size_t end, uint8_t flags) {
    tael__token *token = &reader->scan->tokens.items[reader->scan->tokens.count++];
    *token = (tael__token){
        .start = reader->position, .end = end, .kind = kind, .gap = reader->gap, .flags = flags};
    reader->position = end;
    reader->gap = TAEL__TOUCHES;
    return token;
}

static bool has_small_letter(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)(text[i] - 'a') < 26) return true;
    }
    return false;
}

/* What tael__token.flags say of a last character that is neither ASCII nor plain CJK. */
static uint8_t last_character_flags(const char *text, size_t end) {
    uint8_t flags = 0;
    int32_t point = tael__utf8_previous(text, &end);
    if (is_alphabetic(point)) flags |= TAEL__ALPHABETIC;
    if (is_han(point)) flags |= TAEL__HAN;
    if (point >= 0xFF00 && point <= 0xFFEF) flags |= TAEL__WIDE;
    return flags;
}

static uint8_t end_flags(const token_reader *reader, size_t start, size_t end) {
    char last = reader->text[end - 1];
    bool ascii = (unsigned char)last < 0x80;
    if (ascii && end - start == 1 && !tael__is_letter(last)) return TAEL__CAPITALS; /* a sign */
    if (!ascii && end - start >= 3 && is_plain_cjk((unsigned char)reader->text[end - 3]))
        return TAEL__CAPITALS | TAEL__HAN;
    uint8_t flags = has_small_letter(reader->text + start, end - start) ? 0 : TAEL__CAPITALS;
    if (!ascii) return flags | last_character_flags(reader->text, end);
    return tael__is_letter(last) ? flags | TAEL__ALPHABETIC : flags;
}

/* What end_flags() says of what begins with these letters; one in lower case is found in most words at once.
 */
static uint8_t letters_flags(const token_reader *reader, tael__letters letters, size_t end) {
    char last = reader->text[end - 1];
    if ((unsigned char)last >= 0x80 || !tael__has_small_letter(letters))
        return end_flags(reader, reader->position, end);
    return tael__is_letter(last) ? TAEL__ALPHABETIC : 0;
}

static void append_word(token_reader *reader, const tael__match *match, uint8_t flags) {
    tael__token *token = append(reader, TAEL__WORD, reader->position + match->length, flags);
    token->senses = match->senses;
    token->sense_count = (uint8_t)match->word.count;
    token->roles = match->word.roles;
    token->links = match->word.links;
}

/* The same for what was found by no letters. */
static void append_form(token_reader *reader, const tael__match *match) {
    append_word(reader, match, end_flags(reader, reader->position, reader->position + match->length));
}

/* The last token, where it touches what comes next; else NULL. */
static const tael__token *touching(const token_reader *reader) {
    const tael__tokens *tokens = &reader->scan->tokens;
    return tokens->count != 0 && reader->gap == TAEL__TOUCHES ? &tokens->items[tokens->count - 1] : NULL;
}

/* 三|十分|钱 is no adverb, 四|万一|千 no "in case": a guard does not cut a number in two; but 99|~~ is
 * one. */
static bool may_cut_number(const tael__token *before, const tael__match *match, char first) {
    if ((match->word.roles & TAEL__GUARD) == 0 || ((unsigned char)first < 0x80 && !tael__is_letter(first)))
        return false;
    bool numeral = (before->roles & (TAEL__NUMERAL | TAEL__SCALE | TAEL__APPROXIMATION)) != 0;
    return before->kind == TAEL__DIGITS || (numeral && (before->flags & TAEL__HAN) != 0);
}

/* '000: behind a currency; behind digits it is their next group. */
static bool is_thousands(const tael__match *match) {
    return (match->word.roles & TAEL__CONTEXT) != 0 && match->senses[0].role == TAEL__CONTEXT &&
           match->senses[0].kind == TAEL__CONTEXT_THOUSANDS;
}

/* Whether the form at the reader's position is one behind the token that it touches; in place of a guard that
 * would cut a number *match may receive the number's next character. */
static bool fits_behind(const token_reader *reader, tael__match *match) {
    const tael__token *before = touching(reader);
    const char *text = reader->text + reader->position;
    size_t first = 0;
    tael__match single;
    if (before == NULL) return true;
    if (before->kind == TAEL__DIGITS && is_thousands(match)) return false;
    if (!may_cut_number(before, match, *text)) return true;
    tael__utf8_next(text, match->length, &first);
    if (tael__lexicon_match(reader->scan->lexicon, text, first, &single) &&
        (single.word.roles & (TAEL__NUMERAL | TAEL__SCALE | TAEL__APPROXIMATION)) != 0)
        *match = single;
    return true;
}

static bool read_word(token_reader *reader) {
    tael__match match;
    const char *text = reader->text + reader->position;
    if (!tael__find_form(reader->scan, text, reader->end - reader->position, &match) ||
        !fits_behind(reader, &match))
        return false;
    append_form(reader, &match);
    return true;
}

/* 300,|000s: the digits are those of a number that a comma groups. */
static bool is_next_group(const token_reader *reader) {
    const tael__token *comma = touching(reader);
    return comma != NULL && tael__token_links(comma, TAEL__COMMA) && comma->gap == TAEL__TOUCHES &&
           reader->scan->tokens.count > 1 && comma[-1].kind == TAEL__DIGITS;
}

/* A form that begins with digits ("10派") wins over the run of digits where it is longer. */
static bool read_digit_word(token_reader *reader, size_t digits_end) {
    tael__match match;
    const char *text = reader->text + reader->position;
    if (!tael__find_form(reader->scan, text, reader->end - reader->position, &match)) return false;
    if (reader->position + match.length <= digits_end || is_next_group(reader)) return false;
    append_form(reader, &match);
    return true;
}

static bool is_digit(int32_t point) {
    if (point < 0x80) return point >= '0' && point <= '9';
    return u_charType((UChar32)point) == U_DECIMAL_DIGIT_NUMBER;
}

static bool begins_digits(const token_reader *reader) {
    unsigned char byte = (unsigned char)reader->text[reader->position];
    size_t next = reader->position;
    if (byte < 0x80) return tael__is_digit((char)byte);
    return !is_plain_cjk(byte) && is_digit(tael__utf8_next(reader->text, reader->end, &next));
}

static bool read_digits(token_reader *reader) {
    size_t end = reader->position, next = end;
    if (!begins_digits(reader)) return false;
    uint8_t flags = 0;
    while (next < reader->end) {
        if (tael__is_digit(reader->text[next])) {
            end = ++next;
            continue;
        }
        if ((unsigned char)reader->text[next] < 0x80) break;
        int32_t point = tael__utf8_next(reader->text, reader->end, &next);
        bool digit = is_digit(point);
        if (!digit && !tael__is_zero_width(point)) break;
        if (digit) end = next;
        flags = TAEL__WIDE;
    }
    if (!read_digit_word(reader, end)) append(reader, TAEL__DIGITS, end, flags);
    return true;
}

/* The end of a run of CJK characters where no form begins; the first is at the reader's position. */
static size_t cjk_run_end(const token_reader *reader) {
    size_t end = reader->position;
    do end += 3;
    while (end + 3 <= reader->end && is_plain_cjk((unsigned char)reader->text[end]) &&
           !tael__filter_passes(reader->scan->forms, reader->text + end, reader->end - end));
    return end;
}

/* CJK that makes no form: one token a run, also where the run was asked the lexicon in between. */
static void read_cjk(token_reader *reader) {
    size_t end = cjk_run_end(reader);
    tael__tokens *tokens = &reader->scan->tokens;
    const tael__token *before = touching(reader);
    if (before != NULL && before->kind == TAEL__OTHER && (before->flags & TAEL__HAN) != 0) {
        tokens->items[tokens->count - 1].end = reader->position = end;
    } else {
        append(reader, TAEL__OTHER, end, TAEL__CAPITALS | TAEL__HAN);
    }
}

/* Letters of any script that make no form: one token a run; anything else: one a character. */
static void read_other(token_reader *reader) {
    size_t start = reader->position, end = start;
    int32_t point = tael__utf8_next(reader->text, reader->end, &end);
    if (end - start == 3 && is_plain_cjk((unsigned char)reader->text[start])) {
        read_cjk(reader);
        return;
    }
    while (is_alphabetic(point) && end < reader->end) {
        size_t next = end;
        point = tael__utf8_next(reader->text, reader->end, &next);
        if (is_alphabetic(point)) end = next;
    }
    append(reader, TAEL__OTHER, end, end_flags(reader, start, end));
}

/* A form that begins with a letter, or a run of ASCII letters. */
static void read_letters(token_reader *reader) {
    const tael_scan *scan = reader->scan;
    const char *text = reader->text + reader->position;
    size_t length = reader->end - reader->position;
    tael__letters letters = tael__read_letters(text, length);
    tael__match match;
    if (tael__filter_passes_letters(scan->forms, letters) &&
        tael__lexicon_match_letters(scan->lexicon, text, length, letters, &match) &&
        fits_behind(reader, &match)) {
        append_word(reader, &match, letters_flags(reader, letters, reader->position + match.length));
        return;
    }
    size_t end = reader->position + letters.count;
    if (letters.count == TAEL__EIGHT) end = tael__letters_end(reader->text, end, reader->end);
    if (end < reader->end && (unsigned char)reader->text[end] >= 0x80) {
        read_other(reader);
    } else {
        append(reader, TAEL__OTHER, end, letters_flags(reader, letters, end));
    }
}

tael_status tael__read_tokens(tael_scan *scan, tael__window window) {
    token_reader reader = {scan, scan->text, window.start, window.end, TAEL__APART, false};
    scan->tokens.count = 0;
    for (;;) {
        tael_status status = TAEL__ARRAY_RESERVE(&scan->tokens, scan->tokens.count + 2, &scan->allocator);
        if (status != TAEL_OK) return status;
        while (skip_space(&reader)) {
        }
        if (reader.position >= reader.end) break;
        if (tael__is_letter(reader.text[reader.position])) {
            read_letters(&reader);
        } else if (!read_digits(&reader) && !read_word(&reader)) {
            read_other(&reader);
        }
    }
    tael__token *end = &scan->tokens.items[scan->tokens.count];
    *end = (tael__token){.start = window.end, .end = window.end, .kind = TAEL__END, .gap = TAEL__APART};
    if (reader.breaks) tael__part_heads(scan);
    return TAEL_OK;
}
