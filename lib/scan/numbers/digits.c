/* scan/numbers/digits.c - numbers in digits, with the separators that people write.
 *
 *     number := [ "." ] group { separator group }
 *
 * The separators between touching runs of digits are of four classes: comma, full stop, space,
 * apostrophe. At most one of them, the last, is a decimal mark:
 *  - where comma and full stop both occur, the one that comes last, once, is the decimal mark;
 *  - one comma or stop alone is what the locale says, but groups hold three digits: 1,5 is no group;
 *  - several of one class are grouping; spaces and apostrophes always are. A plain space groups where the
 *    locale says so, before zeros, between three groups or more: 1 234 567, and behind what wants a figure:
 * about 1 500 million. Groups hold three digits, or in the Indian manner two and at the end three. What fits
 * no reading is malformed, and so is a first digit 0 with others behind it: a code, not a number. */
#include "base/limits.h"
#include "base/utf8.h"
#include "exact/decimal.h"
#include "scan/numbers/numbers.h"

#include <string.h>
#include <unicode/uchar.h>

enum separator { NONE, COMMA, STOP, SPACE, APOSTROPHE, SEPARATORS };

/* A run of groups and what stands between them. */
typedef struct group_chain {
    size_t first, end;        /* tokens [first, end) */
    size_t count[SEPARATORS]; /* how often each class occurs */
    size_t last[SEPARATORS];  /* the token of its last occurrence */
    bool leading_stop;        /* .75 */
} group_chain;

/* --- What stands between groups ---------------------------------------------------------------- */

static enum separator separator_of(const tael_scan *scan, const tael__token *token) {
    const char *text = scan->text + token->start;
    size_t offset = 0;
    if (token->kind == TAEL__END) return NONE;
    switch (tael__utf8_next(text, token->end - token->start, &offset)) {
    case ',':
    case 0xFF0C: return COMMA;
    case '.':
    case 0xB7: /* a middle dot, narrow and wide: 1·5亿元 */
    case 0x30FB:
    case 0xFF0E: return STOP;
    case '\'':
    case 0x2019: return APOSTROPHE;
    default: return NONE;
    }
}

/* The value of a decimal digit of any script; negative for what stands between digits and is absent. */
static int32_t digit_value(int32_t point) {
    return point < 0x80 ? point - '0' : u_charDigitValue((UChar32)point);
}

static size_t digit_count(const tael_scan *scan, const tael__token *token) {
    if ((token->flags & TAEL__WIDE) == 0) return token->end - token->start;
    size_t count = 0;
    for (size_t offset = token->start; offset < token->end;) {
        if (digit_value(tael__utf8_next(scan->text, token->end, &offset)) >= 0) count++;
    }
    return count;
}

bool tael__run_of_digits(const tael_scan *scan, size_t index, size_t digits, unsigned *value) {
    const tael__token *token = tael__token_at(scan, index);
    if (token->kind != TAEL__DIGITS || digit_count(scan, token) != digits) return false;
    *value = 0;
    for (size_t offset = token->start; offset < token->end;) {
        int32_t digit = digit_value(tael__utf8_next(scan->text, token->end, &offset));
        if (digit >= 0) *value = *value * 10 + (unsigned)digit;
    }
    return true;
}

/* A space that never stands between words: no-break, thin, figure space. */
static bool is_grouping_space(const tael_scan *scan, const tael__token *behind) {
    size_t start = behind->start;
    int32_t space;
    do space = tael__utf8_previous(scan->text, &start);
    while (tael__is_zero_width(space));
    return space != ' ';
}

/* Whether the token is a group of three digits behind a space. */
static bool is_spaced_group(const tael_scan *scan, const tael__token *token) {
    return token->kind == TAEL__DIGITS && token->gap == TAEL__SPACES && digit_count(scan, token) == 3;
}

/* How many groups wide commas may divide: the end is looked for from the first. */
enum { WIDE_GROUPS = 8 };

static bool joins_group(const tael_scan *scan, size_t mark) {
    const tael__token *comma = tael__token_at(scan, mark), *digits = tael__token_at(scan, mark + 1);
    return (digits->flags & TAEL__WIDE) == 0 && separator_of(scan, comma) == COMMA &&
           comma->gap == TAEL__TOUCHES && digits->gap == TAEL__TOUCHES && digits->kind == TAEL__DIGITS &&
           digit_count(scan, digits) == 3;
}

/* Whether hundredths, or perhaps other decimals and a Chinese currency or scale, stand at `index` right
 * behind groups. */
static bool are_closed(const tael_scan *scan, size_t index) {
    const tael__token *mark = tael__token_at(scan, index), *decimals = tael__token_at(scan, index + 1);
    bool has_decimals = mark->gap == TAEL__TOUCHES && separator_of(scan, mark) == STOP &&
                        decimals->gap == TAEL__TOUCHES && decimals->kind == TAEL__DIGITS;
    const tael__token *unit = has_decimals ? tael__token_at(scan, index + 2) : mark;
    bool named = unit->gap == TAEL__TOUCHES && (unit->flags & TAEL__HAN) != 0 &&
                 (unit->roles & (TAEL__CURRENCY | TAEL__SCALE)) != 0;
    return named || (has_decimals && digit_count(scan, decimals) == 2);
}

/* 10，000元, 50，000.00: between digits that are not wide a wide comma ends a clause, but where it makes
 * groups of three, and one begins with 0, as no other number does, or a currency, a scale or hundredths close
 * them. */
static bool are_wide_groups(const tael_scan *scan, size_t comma) {
    size_t mark = comma;
    if (digit_count(scan, tael__token_at(scan, comma - 1)) > 3) return false;
    for (; mark < comma + 2 * WIDE_GROUPS && joins_group(scan, mark); mark += 2) {
        if (scan->text[tael__token_at(scan, mark + 1)->start] == '0') return true;
    }
    return mark > comma && are_closed(scan, mark);
}

/* Whether the comma belongs to the number of the digits on both sides. */
static bool is_in_number(const tael_scan *scan, size_t comma) {
    const tael__token *digits = tael__token_at(scan, comma - 1), *behind = tael__token_at(scan, comma + 1);
    bool wide = (tael__token_at(scan, comma)->flags & TAEL__WIDE) != 0;
    bool wide_digits = ((digits->flags | behind->flags) & TAEL__WIDE) != 0;
    return !wide || wide_digits || are_wide_groups(scan, comma);
}

/* 3点5亿元; but 3点5分 is a time. */
static bool is_spoken_point(const tael_scan *scan, size_t mark) {
    const tael__token *scale = tael__token_at(scan, mark + 2);
    return tael__token_sense_of(tael__token_at(scan, mark), TAEL__NUMERAL, TAEL__POINT) != NULL &&
           scale->gap == TAEL__TOUCHES && tael__token_sense_of(scale, TAEL__SCALE, TAEL__SCALE_HAN) != NULL;
}

/* Whether money ends with the group at `index`, or with its decimals, and a word before the chain wants a
 * figure: about 1 500 euros, USD 1 500 million; but "Table 1 500 million". */
static bool is_wanted(const tael_scan *scan, const group_chain *chain, size_t index) {
    const tael__token *before = tael__token_at(scan, chain->first - 1);
    const uint32_t links = UINT32_C(1) << TAEL__WANTING | UINT32_C(1) << TAEL__CHANGE |
                           UINT32_C(1) << TAEL__FROM | UINT32_C(1) << TAEL__PAYING;
    bool priced = (before->roles & TAEL__CURRENCY) != 0;
    bool decimals = separator_of(scan, tael__token_at(scan, index + 1)) == STOP &&
                    tael__token_at(scan, index + 2)->kind == TAEL__DIGITS;
    size_t behind = decimals ? index + 3 : index + 1;
    bool money = tael__scale_at(scan, behind) != NULL ||
                 (!priced && (tael__token_at(scan, behind)->roles & TAEL__CURRENCY) != 0);
    return money && (priced || (before->roles & TAEL__APPROXIMATION) != 0 || (before->links & links) != 0);
}

/* The class of what stands between the run of digits at `index` and the next one, and where that is. */
static enum separator next_group(const tael_scan *scan, const group_chain *chain, size_t index,
                                 size_t *next) {
    const tael__token *digits = tael__token_at(scan, index);
    const tael__token *mark = tael__token_at(scan, index + 1);
    const tael__token *behind = tael__token_at(scan, index + 2);
    *next = index + 1;
    if (mark->kind == TAEL__DIGITS && mark->gap == TAEL__SPACES) {
        bool zeros = scan->text[mark->start] == '0'; /* begins no other number */
        bool several = chain->count[SPACE] > 0 || is_spaced_group(scan, behind);
        bool groups = scan->locale.space_groups || (mark->flags & TAEL__GROUP) != 0 || zeros || several ||
                      is_grouping_space(scan, mark);
        bool fits = digit_count(scan, digits) <= 3 && is_spaced_group(scan, mark) && chain->count[STOP] == 0;
        if (fits && !groups) groups = is_wanted(scan, chain, index + 1);
        return groups && fits && chain->count[COMMA] == 0 ? SPACE : NONE;
    }
    *next = index + 2;
    if (mark->gap != TAEL__TOUCHES || behind->gap != TAEL__TOUCHES || behind->kind != TAEL__DIGITS)
        return NONE;
    if (is_spoken_point(scan, index + 1)) return STOP;
    enum separator class = separator_of(scan, mark);
    return class == COMMA && !is_in_number(scan, index + 1) ? NONE : class;
}

static group_chain find_chain(const tael_scan *scan, size_t first) {
    group_chain chain = {.first = first, .end = first + 1};
    if (tael__token_at(scan, first)->kind != TAEL__DIGITS) {
        chain.leading_stop = true;
        chain.end++;
    }
    for (;;) {
        size_t next;
        enum separator class = next_group(scan, &chain, chain.end - 1, &next);
        if (class == NONE) return chain;
        chain.count[class]++;
        chain.last[class] = class == SPACE ? next : next - 1;
        chain.end = next + 1;
    }
}

/* --- Which reading fits ---------------------------------------------------------------------------- */

/* Whether the groups in [first, end) can be what grouping makes: 1-3 digits, then threes; or 1-2, twos
 * and a three. */
static bool groups_fit(const tael_scan *scan, size_t first, size_t end) {
    size_t groups = 0, twos = 0, threes = 0, last = 0, head = 0;
    for (size_t i = first; i < end; i++) {
        const tael__token *token = tael__token_at(scan, i);
        if (token->kind != TAEL__DIGITS) continue;
        last = digit_count(scan, token);
        if (groups++ == 0)
            head = last;
        else if (last == 3)
            threes++;
        else if (last == 2)
            twos++;
    }
    if (head == 0 || head > 3 || last != 3) return groups == 1 && head != 0;
    return threes == groups - 1 || (threes == 1 && twos == groups - 2 && head <= 2);
}

/* Whether a comma or stop that occurs alone and once is the decimal mark. */
static bool is_decimal(const tael_scan *scan, const group_chain *chain, enum separator class) {
    bool locale_decimal = (class == COMMA) == scan->locale.comma_decimal;
    return locale_decimal || digit_count(scan, tael__token_at(scan, chain->end - 1)) != 3;
}

/* 10,0000元: groups of ten thousand, which no locale writes, and no decimals where the stop is their mark. */
static bool is_misgrouped(const tael_scan *scan, const group_chain *chain, size_t mark) {
    bool comma = chain->count[COMMA] == 1 && mark == chain->last[COMMA] && !scan->locale.comma_decimal;
    return comma && chain->count[STOP] == 0 && digit_count(scan, tael__token_at(scan, chain->end - 1)) == 4;
}

/* Finds the token of the decimal mark (chain->end: none); false where no reading fits. */
static bool find_decimal_mark(const tael_scan *scan, const group_chain *chain, size_t *mark) {
    size_t commas = chain->count[COMMA], stops = chain->count[STOP];
    *mark = chain->end;
    if (chain->leading_stop) {
        *mark = chain->first;
        return commas + stops + chain->count[SPACE] + chain->count[APOSTROPHE] == 0;
    }
    if (commas != 0 && stops != 0) {
        enum separator later = chain->last[COMMA] > chain->last[STOP] ? COMMA : STOP;
        *mark = chain->last[later];
        if (chain->count[later] != 1) return false;
    } else if (commas + stops == 1) {
        enum separator class = commas != 0 ? COMMA : STOP;
        bool grouped = chain->count[SPACE] + chain->count[APOSTROPHE] != 0;
        if (grouped || is_decimal(scan, chain, class)) *mark = chain->last[class];
    }
    if (is_misgrouped(scan, chain, *mark)) return false;
    bool grouping = *mark != chain->end ? *mark > chain->first + 1 : chain->end > chain->first + 1;
    return !grouping || groups_fit(scan, chain->first, *mark);
}

/* --- The value -------------------------------------------------------------------------------------- */

/* Copies the digits of the chain; *fraction is how many stand behind the mark. */
static tael_status copy_digits(tael_scan *scan, const group_chain *chain, size_t mark, size_t *fraction) {
    scan->digits.count = 0;
    *fraction = 0;
    for (size_t i = chain->first; i < chain->end; i++) {
        const tael__token *token = tael__token_at(scan, i);
        if (token->kind != TAEL__DIGITS) continue;
        size_t before = scan->digits.count;
        tael_status status =
            TAEL__ARRAY_RESERVE(&scan->digits, before + (token->end - token->start), &scan->allocator);
        if (status != TAEL_OK) return status;
        if ((token->flags & TAEL__WIDE) == 0) {
            memcpy(scan->digits.items + before, scan->text + token->start, token->end - token->start);
            scan->digits.count += token->end - token->start;
        }
        for (size_t offset = token->start; (token->flags & TAEL__WIDE) != 0 && offset < token->end;) {
            int32_t value = digit_value(tael__utf8_next(scan->text, token->end, &offset));
            if (value >= 0) scan->digits.items[scan->digits.count++] = (char)('0' + value);
        }
        if (i > mark) *fraction += scan->digits.count - before;
    }
    return TAEL_OK;
}

static bool is_year(const tael__number *number) {
    uint64_t value = number->mantissa.coefficient.small;
    return number->digits == 4 && number->flags == 0 && value >= 1900 && value < 2100;
}

/* The digits that scan->digits holds, as a number. */
static tael_status make_number(tael_scan *scan, const group_chain *chain, size_t mark, size_t fraction,
                               tael__number *number) {
    size_t whole = scan->digits.count - fraction;
    bool code = whole > 1 && scan->digits.items[0] == '0';
    if (code || scan->digits.count > TAEL_DECIMAL_DIGITS_MAX) {
        number->flags = TAEL__NO_MONEY;
        return TAEL_OK;
    }
    tael_allocator arena = tael__arena_allocator(&scan->arena);
    tael_status status = tael__decimal_from_digits(&number->mantissa, scan->digits.items, scan->digits.count,
                                                   -(int32_t)fraction, false, &arena);
    number->decimals = (int32_t)fraction;
    number->digits = whole < 255 ? (uint8_t)whole : 255;
    if (fraction != 0) number->flags |= TAEL__FRACTIONAL;
    if ((mark == chain->end ? chain->end : mark) > chain->first + 1) number->flags |= TAEL__GROUPED;
    if (status == TAEL_OK && is_year(number)) number->flags |= TAEL__YEAR_LIKE;
    return status;
}

/* A stop that begins a number: .75 behind a sign or a space, not behind a word or digits. */
static bool begins_fraction(const tael_scan *scan, size_t first) {
    const tael__token *stop = tael__token_at(scan, first);
    const tael__token *digits = tael__token_at(scan, first + 1);
    const tael__token *before = tael__token_at(scan, first - 1);
    bool free = stop->gap != TAEL__TOUCHES ||
                (before->kind == TAEL__WORD && (before->flags & TAEL__ALPHABETIC) == 0 &&
                 (before->roles & (TAEL__CURRENCY | TAEL__SIGN)) != 0);
    return free && digits->kind == TAEL__DIGITS && digits->gap == TAEL__TOUCHES &&
           separator_of(scan, stop) == STOP;
}

size_t tael__read_digits(tael_scan *scan, size_t first, tael__number *number, tael_status *status) {
    const tael__token *token = tael__token_at(scan, first);
    if (token->kind != TAEL__DIGITS && !begins_fraction(scan, first)) return 0;
    group_chain chain = find_chain(scan, first);
    size_t mark, fraction;
    *number = (tael__number){0};
    if (!find_decimal_mark(scan, &chain, &mark)) {
        number->flags = TAEL__NO_MONEY;
    } else {
        *status = copy_digits(scan, &chain, mark, &fraction);
        if (*status == TAEL_OK) *status = make_number(scan, &chain, mark, fraction, number);
    }
    return chain.end - chain.first;
}
