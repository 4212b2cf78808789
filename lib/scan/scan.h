/* scan/scan.h - what the stages hand on, in the order of the flow:
 *
 *     bytes -> windows (skip) -> tokens -> numbers -> quantities -> figures
 *
 * A window is a stretch of text round the marks that can tie a figure; nothing outside windows is
 * looked at twice. Each stage reads the stage before it and writes its own array; offsets are bytes
 * of the document throughout. The arrays belong to the scan and keep their memory. */
#ifndef TAEL_SCAN_SCAN_H
#define TAEL_SCAN_SCAN_H

#include "base/arena.h"
#include "base/array.h"
#include "lexicon/lexicon.h"
#include "tael/scan.h"

/* --- The text's conventions --------------------------------------------------------------- */

typedef struct tael__locale {
    char language[12];        /* ISO 639: "zh" */
    const tael_currency *own; /* the region's currency; NULL where it has none */
    bool comma_decimal;       /* 1.234,5 rather than 1,234.5 */
    bool space_groups;        /* 1 234 */
} tael__locale;

/* TAEL_UNKNOWN_LOCALE where ICU does not know `name`. */
tael_status tael__locale_read(tael__locale *locale, const char *name);

/* --- Tokens -------------------------------------------------------------------------------- */

enum tael__token_kind {
    TAEL__END,    /* before the first token and behind the last */
    TAEL__WORD,   /* a form of the lexicon */
    TAEL__DIGITS, /* an unbroken run of decimal digits */
    TAEL__OTHER,  /* letters or a symbol that the lexicon does not know */
    TAEL__NUMBER  /* tokens that the numbers stage has joined */
};

/* What stands between a token and the one before it. */
enum tael__gap { TAEL__TOUCHES, TAEL__SPACES, TAEL__LINE_BREAK, TAEL__APART };

enum tael__token_flag {
    TAEL__ALPHABETIC = 1 << 0, /* a letter of an alphabetic script at its end */
    TAEL__CAPITALS = 1 << 1,   /* no small ASCII letter in it */
    TAEL__HAN = 1 << 2,        /* a Han character at its end */
    TAEL__WIDE = 1 << 3,       /* full-width digits or punctuation */
    TAEL__GROUP = 1 << 4       /* the plain space before its digits groups them */
};

typedef struct tael__token {
    size_t start, end;
    const tael__sense *senses;
    uint32_t links;  /* a word's: 1 << tael__link, for each it can be */
    uint32_t number; /* a number's: its index */
    uint16_t roles;  /* a word's: tael__role */
    uint8_t sense_count;
    uint8_t kind;
    uint8_t gap;
    uint8_t flags;
} tael__token;

/* --- Numbers ------------------------------------------------------------------------------- */

enum tael__number_flag {
    TAEL__GROUPED = 1 << 0,    /* written with separators between its digits */
    TAEL__SPELLED = 1 << 1,    /* no digit in it */
    TAEL__PAIR = 1 << 2,       /* 八九亿: two neighbouring digits, a range in itself */
    TAEL__NO_MONEY = 1 << 3,   /* a percentage, a code, a reference */
    TAEL__YEAR_LIKE = 1 << 4,  /* 1900 to 2099, bare */
    TAEL__FRACTIONAL = 1 << 5, /* digits behind a decimal mark */
    TAEL__COUNT = 1 << 6 /* a noun that it counts stands behind: no money without a currency before it */
};

/* mantissa x 10^power. The power is kept apart because a list or a range lends it to its bare items. */
typedef struct tael__number {
    tael_decimal mantissa;
    tael_decimal high; /* of a pair: its upper end's mantissa */
    int32_t power;
    int32_t decimals; /* of the mantissa: digits that are accurate behind its mark (-2: hundreds) */
    uint32_t scales;  /* the powers of its scale words, one byte each, first highest; 0: none */
    uint8_t digits;   /* digits before the decimal mark, 255 at most */
    uint8_t flags;
    uint8_t approximation; /* of a word inside it: 余, 多, + */
} tael__number;

/* --- Quantities ---------------------------------------------------------------------------- */

enum tael__quantity_flag {
    TAEL__TIED = 1 << 0,      /* has a currency, its own or inherited */
    TAEL__OWN = 1 << 1,       /* the currency stands in its own span */
    TAEL__AMBIGUOUS = 1 << 2, /* only the locale chose it */
    TAEL__MINOR = 1 << 3,     /* in minor units alone: 30p, 10 cents */
    TAEL__EXACT = 1 << 4,     /* 整, exactly, only */
    TAEL__RANGED = 1 << 5,    /* from mantissa to high */
    TAEL__RATED = 1 << 6,     /* base and quote */
    TAEL__GONE = 1 << 7,      /* taken into another, or shown to be no money */
    TAEL__NEGATIVE = 1 << 8,
    TAEL__YEAR = 1 << 9,    /* a bare number that may be a year */
    TAEL__SCALED = 1 << 10, /* bears a scale of its own */
    TAEL__WORDED = 1 << 11  /* its number is in words, without a digit */
};

/* A number with all that belongs to it: a candidate for a figure. What its text says is
 * mantissa x 10^(power + unit), or for a range from there to high x 10^(power + unit). */
typedef struct tael__quantity {
    size_t head, first, last, tail; /* tokens: the span is [first, last), with words about it [head, tail) */
    size_t start, end;              /* bytes of the span */
    tael_decimal mantissa, high;
    int32_t power;    /* of its scale words */
    int32_t unit;     /* of its unit: 0, or of a minor unit -2 */
    int32_t decimals; /* of the mantissa; the figure's are decimals - power - unit */
    uint32_t scales;  /* as in tael__number */
    uint16_t flags;
    uint16_t set; /* the currency set of the word that named it */
    uint8_t approximation;
    uint8_t digits;                    /* as in tael__number */
    const tael_currency *currency;     /* NULL: not tied */
    const tael_currency *base, *quote; /* of a rate */
    const char *per;
    size_t first_item;  /* 1 + index of the first item of its list; 0: in none */
    ptrdiff_t restates; /* index of a quantity of this window, or TAEL_NO_FIGURE */
    size_t figure;      /* index of the figure made of it */
} tael__quantity;

/* --- Units ------------------------------------------------------------------------------------- */

/* One currency word or two that agree: "$", "RMB", "usd$", 元人民币. */
typedef struct tael__unit {
    const tael_currency *currency; /* chosen by name or locale; NULL: no currency here */
    uint16_t set;
    int16_t power;  /* of a minor unit, below 0; of a scale that the word carries, above */
    uint8_t kind;   /* tael__currency_kind */
    uint8_t flags;  /* tael__currency_flag */
    bool ambiguous; /* the locale alone chose */
    size_t taken;   /* tokens */
} tael__unit;

/* --- The scan ------------------------------------------------------------------------------ */

typedef struct tael__tokens {
    tael__token *items;
    size_t count, capacity;
} tael__tokens;

typedef struct tael__numbers {
    tael__number *items;
    size_t count, capacity;
} tael__numbers;

typedef struct tael__quantities {
    tael__quantity *items;
    size_t count, capacity;
} tael__quantities;

typedef struct tael__figures {
    tael_figure *items;
    size_t count, capacity;
} tael__figures;

typedef struct tael__digits {
    char *items;
    size_t count, capacity;
} tael__digits;

typedef struct tael__places {
    size_t *items;
    size_t count, capacity;
} tael__places;

typedef struct tael__window {
    size_t start, end;
} tael__window;

/* What the lexicon says of an ASCII sign or digit: commas, brackets and their like stand in every number. */
typedef struct tael__sign_form {
    tael__match match; /* where no form goes on from it; length 0: then none begins there */
    tael__followers followers;
} tael__sign_form;

/* Where marks may begin, in a stretch of the text that was looked at ahead. */
enum { TAEL__MARKS_STRETCH = 16 * 64 };

typedef struct tael__mark_list {
    size_t count, next;
    uint16_t offsets[TAEL__MARKS_STRETCH]; /* from the stretch's start, ascending */
} tael__mark_list;

typedef struct tael__marks {
    size_t start, end;
    tael__mark_list words; /* that begin with an ASCII letter */
    tael__mark_list signs; /* that begin with a dollar or a character beyond ASCII */
} tael__marks;

struct tael_scan {
    tael_allocator allocator;
    const tael_lexicon *lexicon;
    const tael__filter *marks; /* the lexicon's */
    const tael__filter *forms;
    const tael__filter *headings;
    tael__unit dollar; /* what a bare $ means */
    tael__sign_form signs[128];
    tael__locale locale;
    const tael_currency *preset; /* the options' currency */
    bool tables;
    bool avx2;                    /* the processor has it: blocks are read so */
    const tael_currency **chosen; /* the currency of each set under this locale */
    size_t set_count;
    const tael_currency **declared;          /* the same, where the document itself says so; else NULL */
    struct tael__declarations *declarations; /* what it has said */

    const char *text;
    size_t length;
    size_t limit;      /* prose is read up to here: the end, or the next row of a table */
    tael__marks ahead; /* of that prose */
    tael__arena arena; /* limbs of the figures of the text at hand */
    tael__tokens tokens;
    tael__numbers numbers;
    tael__quantities quantities;
    tael__figures figures;
    size_t handed;       /* figures of the document that are no longer here: number i is items[i - handed] */
    tael__places places; /* where figures move when some are taken out */
    struct tael__table *table; /* the table that the text is in */
    bool in_pieces;            /* the text at hand: there is no second reading */
    struct tael__push *push;   /* a text that comes in pieces; NULL before the first */
    tael__digits digits;       /* a long number's digits on their way into a decimal */
};

/* Whether text[0] is a sign or digit behind which no form goes on: then what it is itself says its form. */
static inline bool tael__stands_alone(const tael_scan *scan, const char *text, size_t length) {
    if ((uint8_t)*text >= 0x80 || tael__is_letter(*text)) return false;
    return !tael__may_go_on(scan->signs[(uint8_t)*text].followers, text + 1, length - 1);
}

static inline bool tael__match_form(const tael_scan *scan, const char *text, size_t length, bool alone,
                                    tael__match *match) {
    if (!alone) return tael__lexicon_match(scan->lexicon, text, length, match);
    *match = scan->signs[(uint8_t)*text].match;
    return match->length != 0;
}

/* The longest form that begins at text[0]; what most texts hold is told without the trie. */
static inline bool tael__find_form(const tael_scan *scan, const char *text, size_t length,
                                   tael__match *match) {
    bool alone = tael__stands_alone(scan, text, length);
    return (alone || tael__filter_passes(scan->forms, text, length)) &&
           tael__match_form(scan, text, length, alone, match);
}

/* The sense of a token in a role, or NULL. */
static inline const tael__sense *tael__token_sense(const tael__token *token, uint16_t role) {
    if ((token->roles & role) == 0) return NULL;
    const tael__sense *sense = token->senses;
    while (sense->role != role) sense++;
    return sense;
}

/* The sense of a token in a role and kind, or NULL. */
static inline const tael__sense *tael__token_sense_of(const tael__token *token, uint16_t role, uint8_t kind) {
    if ((token->roles & role) == 0) return NULL;
    for (uint8_t i = 0; i < token->sense_count; i++) {
        if (token->senses[i].role == role && token->senses[i].kind == kind) return &token->senses[i];
    }
    return NULL;
}

static inline bool tael__token_links(const tael__token *token, enum tael__link link) {
    return (token->links & (UINT32_C(1) << link)) != 0;
}

/* Token `index` of the window; the END token at either side of it. */
static inline const tael__token *tael__token_at(const tael_scan *scan, size_t index) {
    return &scan->tokens.items[index < scan->tokens.count ? index : scan->tokens.count];
}

/* The number that token `index` is, or NULL. */
static inline tael__number *tael__number_at(const tael_scan *scan, size_t index) {
    const tael__token *token = tael__token_at(scan, index);
    return token->kind == TAEL__NUMBER ? &scan->numbers.items[token->number] : NULL;
}

/* scan.c: what a bare $ means from here on. */
void tael__find_dollar(tael_scan *scan);

/* Forgets the figures of the text before. */
void tael__start_document(tael_scan *scan);

/* The stages on all of scan->text: twice, where the text says late what its signs mean. */
tael_status tael__read_document(tael_scan *scan);

/* The stages on one window. */
tael_status tael__read_window(tael_scan *scan, tael__window window);

/* The stages on the prose in [start, end), window by window. */
tael_status tael__read_prose(tael_scan *scan, size_t start, size_t end);

/* --- The stages, in their order ---------------------------------------------------------------- */

/* push.c: gives back what is kept of a text that was fed. */
void tael__push_free(tael_scan *scan);

/* marks.c: the first place in [from, limit) where a currency's mark may begin; `limit` where there is none.
 */
size_t tael__next_mark(tael_scan *scan, size_t from, size_t limit);

/* skip.c: where a window would begin whose first mark stands at `position`: no text before that is read for
 * it. */
size_t tael__window_start(const tael_scan *scan, size_t position, size_t from);

/* skip.c: the next window that can hold a figure and begins at or behind `from`; false: none is left. */
bool tael__skip(tael_scan *scan, size_t from, tael__window *window);

/* tokens/: the window's bytes as tokens. */
tael_status tael__read_tokens(tael_scan *scan, tael__window window);

/* Sets units apart that are the head of a row of cells. */
void tael__part_heads(tael_scan *scan);

/* tokens/: the sense in a role of the form that two tokens make, with a space between or none; NULL where
 * they make none. */
const tael__sense *tael__joined_sense(const tael_scan *scan, const tael__token *first, bool spaced,
                                      const tael__token *last, uint16_t role);

/* numbers/: joins the tokens of a number into one. */
tael_status tael__read_numbers(tael_scan *scan);

/* figures/: numbers and what belongs to them, as quantities; ranges and rates joined. */
tael_status tael__read_figures(tael_scan *scan);

/* relations/: what lists lend, what restates what; then the tied quantities become figures. */
tael_status tael__relate(tael_scan *scan);

#endif
