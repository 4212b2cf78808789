/* scan/numbers/numbers.c - finds the numbers among the tokens and joins the tokens of each into one. */
#include "scan/numbers/numbers.h"

static bool is_latin_numeral(const tael__token *token) {
    return (token->roles & TAEL__NUMERAL) != 0 && (token->flags & TAEL__ALPHABETIC) != 0;
}

static bool is_han_numeral(const tael__token *token) {
    return (token->roles & TAEL__NUMERAL) != 0 && (token->flags & TAEL__ALPHABETIC) == 0;
}

/* A numeral, or the scale of 萬五蚊. */
static bool begins_han(const tael__token *token) {
    return (token->roles & (TAEL__NUMERAL | TAEL__SCALE)) != 0 && (token->flags & TAEL__ALPHABETIC) == 0;
}

/* What goes on behind digits: Chinese characters or an English scale. */
static size_t read_behind_digits(tael_scan *scan, size_t first, size_t taken, tael__number *number,
                                 tael_status *status) {
    const tael__token *behind = tael__token_at(scan, first + taken);
    if ((number->flags & TAEL__NO_MONEY) != 0 || *status != TAEL_OK) return taken;
    if ((behind->flags & TAEL__ALPHABETIC) == 0 && !tael__token_links(behind, TAEL__DASH) &&
        (behind->roles & (TAEL__NUMERAL | TAEL__SCALE | TAEL__APPROXIMATION | TAEL__LINK)) != 0) {
        return tael__read_chinese(scan, first, taken, number, status);
    }
    return tael__read_english(scan, first, taken, number, status);
}

static bool may_begin(const tael__token *token) {
    return token->kind == TAEL__DIGITS || (token->roles & (TAEL__NUMERAL | TAEL__SCALE)) != 0 ||
           tael__token_links(token, TAEL__STOP);
}

static bool is_vulgar(const tael__token *token) {
    return tael__token_sense_of(token, TAEL__NUMERAL, TAEL__VULGAR) != NULL;
}

/* Whether what stands behind digits may be a fraction, or a power of ten: few numbers have one. */
static bool may_be_fraction(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    if (token->gap > TAEL__SPACES || token->kind == TAEL__END) return false;
    char byte = scan->text[token->start];
    bool joins = token->end - token->start == 1 && (byte == '/' || (byte | 0x20) == 'e');
    joins = joins || tael__token_links(token, TAEL__DASH) || tael__token_links(token, TAEL__AND);
    return joins || token->kind == TAEL__DIGITS || ((unsigned char)byte >= 0x80 && is_vulgar(token));
}

static size_t read_plain(tael_scan *scan, size_t first, tael__number *number, tael_status *status) {
    const tael__token *token = tael__token_at(scan, first);
    *number = (tael__number){0};
    if (is_latin_numeral(token)) return tael__read_english(scan, first, 0, number, status);
    if (is_vulgar(token))
        return read_behind_digits(scan, first, tael__read_fraction(scan, first, 0, number), number, status);
    if (begins_han(token)) return tael__read_chinese(scan, first, 0, number, status);
    size_t taken = tael__read_digits(scan, first, number, status);
    if (taken == 0) return 0;
    if (may_be_fraction(scan, first + taken)) {
        taken = tael__read_exponent(scan, first, taken, number, status);
        if (number->scales != 0) return taken;
        taken = tael__read_fraction(scan, first, taken, number);
    }
    return read_behind_digits(scan, first, taken, number, status);
}

static size_t read_number(tael_scan *scan, size_t first, tael__number *number, tael_status *status) {
    size_t taken = read_plain(scan, first, number, status);
    bool goes_on = is_han_numeral(tael__token_at(scan, first + taken)) && *status == TAEL_OK;
    return goes_on ? tael__read_divided(scan, first, taken, number, status) : taken;
}

static void join(tael_scan *scan, size_t first, size_t taken, size_t *kept) {
    tael__token *tokens = scan->tokens.items;
    tael__token joined = tokens[first];
    joined.end = tokens[first + taken - 1].end;
    joined.kind = TAEL__NUMBER;
    joined.number = (uint32_t)scan->numbers.count++;
    joined.senses = NULL;
    joined.sense_count = 0;
    joined.roles = 0;
    joined.links = 0;
    joined.flags = 0;
    tokens[(*kept)++] = joined;
}

tael_status tael__read_numbers(tael_scan *scan) {
    tael_status status = TAEL_OK;
    size_t kept = 0;
    scan->numbers.count = 0;
    for (size_t i = 0; i < scan->tokens.count && status == TAEL_OK;) {
        size_t taken = 0;
        if (may_begin(&scan->tokens.items[i])) {
            status = TAEL__ARRAY_RESERVE(&scan->numbers, scan->numbers.count + 1, &scan->allocator);
            if (status != TAEL_OK) return status;
            taken = read_number(scan, i, &scan->numbers.items[scan->numbers.count], &status);
        }
        if (taken == 0) {
            if (kept != i) scan->tokens.items[kept] = scan->tokens.items[i];
            kept++;
            i++;
        } else {
            join(scan, i, taken, &kept);
            i += taken;
        }
    }
    scan->tokens.items[kept] = scan->tokens.items[scan->tokens.count];
    scan->tokens.count = kept;
    tael__tell_others_apart(scan);
    return status;
}
