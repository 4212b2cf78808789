/* lexicon/lexicon.h - the words as the matcher runs them. As a person means them they stand in
 * lexicon/<table>.tsv; compile.c makes the one from the other.
 *
 * A *form* is a string of the text ("million", "HK$", "人民币"). It has one or more *senses*: what it
 * can be in the grammar. Each table gives one role; a form that stands in two tables has two senses
 * ("分" is a minor unit and part of no money word; "p" only a minor unit; "to" only a link).
 *
 * All of it is constant data without pointers: shared between processes, no start-up cost. */
#ifndef TAEL_LEXICON_LEXICON_H
#define TAEL_LEXICON_LEXICON_H

#include "lexicon/entrance.h"
#include "lexicon/filter.h"
#include "tael/currency.h"
#include "tael/lexicon.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One role a table. As bits, a form's roles make one mask. */
enum tael__role {
    TAEL__NUMERAL = 1 << 0,       /* numerals.tsv */
    TAEL__SCALE = 1 << 1,         /* scales.tsv */
    TAEL__CURRENCY = 1 << 2,      /* currencies.tsv, CLDR, ISO 4217 */
    TAEL__SIGN = 1 << 3,          /* signs.tsv */
    TAEL__APPROXIMATION = 1 << 4, /* approximations.tsv */
    TAEL__UNIT = 1 << 5,          /* units.tsv */
    TAEL__LINK = 1 << 6,          /* links.tsv */
    TAEL__CONTEXT = 1 << 7,       /* contexts.tsv */
    TAEL__GUARD = 1 << 8,         /* guards.tsv: looks like money and is none */
    TAEL__DECLARATION = 1 << 9    /* declarations.tsv: found by tael__lexicon_declares() alone */
};

/* numerals.tsv, column "kind" */
enum tael__numeral {
    TAEL__DIGIT,      /* one..nine, 一..九, 两, 壹..玖: value 1 to 9 */
    TAEL__ZERO,       /* 零 〇 zero */
    TAEL__TEEN,       /* ten..nineteen: value 10 to 19 */
    TAEL__TENS,       /* twenty..ninety, 廿, 卅 */
    TAEL__HUNDRED,    /* hundred */
    TAEL__MULTIPLIER, /* 十 百 千 拾 佰 仟: value 10, 100, 1000 */
    TAEL__ARTICLE,    /* a, an: one, but only before a scale or a fraction */
    TAEL__FRACTION,   /* half, quarter, quarters, 半: value is the denominator */
    TAEL__VULGAR,     /* ½ ¾: value is its thousandths, 0 where no decimal writes it (⅓) */
    TAEL__HUNDREDTHS, /* no/100, xx/100, on a cheque: none */
    TAEL__PARTS,      /* 分之: the denominator stands before it, the numerator behind */
    TAEL__WITH,       /* 又: a whole number stands before it, its fraction behind */
    TAEL__POINT,      /* 点, point */
    TAEL__VAGUE       /* several, millions, 数, 几, 若干: what they count is no number */
};

/* scales.tsv, column "kind"; power is the sense's power */
enum tael__scale {
    TAEL__SCALE_WORD,   /* million, lakh: a space or a hyphen may stand before */
    TAEL__SCALE_SUFFIX, /* m, k, bn: right behind the digits */
    TAEL__SCALE_HAN     /* 万 亿 兆 */
};
enum tael__numeral_flag { TAEL__FORMAL = 1 << 0 /* 拾: of bills; behind 零 its place is empty */ };
enum tael__scale_flag {
    TAEL__PLURAL = 1 << 0,   /* millions: a scale only in a context; elsewhere vague */
    TAEL__CREDIT = 1 << 1,   /* CR: no scale behind hundredths, but a credit */
    TAEL__IN_CHINESE = 1 << 2 /* w: only in Chinese locales and before a Chinese word */
};

/* currencies.tsv, column "kind". power: 0, or of a minor unit -2 (-1, -3), or of a scale that the form
 * carries itself (MUSD: 6). value: index of a currency set. */
enum tael__currency_kind {
    TAEL__CURRENCY_SIGN,   /* $ € HK$ */
    TAEL__CURRENCY_CODE,   /* USD RMB */
    TAEL__CURRENCY_NAME,   /* dollars, 元, 人民币 */
    TAEL__CURRENCY_MINOR,  /* cents, 角, p */
    TAEL__CURRENCY_OMITTED /* XAU: no mark, though ISO 4217 or CLDR lists it; never in the built lexicon */
};
enum tael__currency_flag {
    TAEL__BEFORE = 1 << 0,     /* may stand before its number */
    TAEL__BEHIND = 1 << 1,     /* may stand behind its number */
    TAEL__TOUCHING = 1 << 2,   /* only right behind the digits, no space: p */
    TAEL__EVERYDAY = 1 << 3,   /* spells an everyday word: ALL, TRY, Euro before a number */
    TAEL__COLLOQUIAL = 1 << 4, /* 块, 蚊: a digit may follow as its tenths (两块五) */
    TAEL__SETTLED = 1 << 5,    /* several currencies, yet the locale settles it without doubt: £, 元 */
    TAEL__LARGE = 1 << 6,      /* won, real: a small number before it is none, where the sentence goes on */
    TAEL__WANTS_SCALE = 1 << 7 /* 欧, SDR: money only with a scale */
};

/* signs.tsv */
enum tael__sign_kind { TAEL__MINUS, TAEL__PLUS };

/* approximations.tsv: the sense's kind is a tael_approximation; flags say where it stands */
enum tael__approximation_flag {
    TAEL__STANDS_BEFORE = 1 << 0,
    TAEL__STANDS_BEHIND = 1 << 1,
    TAEL__STANDS_INSIDE = 1 << 2, /* 余, 多, 几: between numeral and scale or currency */
    TAEL__STANDS_LOOSE = 1 << 3,  /* a verb may stand between: 最高补贴800元 */
    TAEL__STANDS_NAMED = 1 << 4   /* the figure's currency may be named before it: 港币约5亿元 */
};

/* links.tsv, column "kind" */
enum tael__link {
    TAEL__DASH,       /* - – — ~ ～: joins the ends of a range */
    TAEL__TO,         /* to 至 到 */
    TAEL__BETWEEN,    /* between, 介于 */
    TAEL__FROM,       /* from 从 由 */
    TAEL__AND,        /* and 和 与 及 以及, & */
    TAEL__OR,         /* or 或 */
    TAEL__COMMA,      /* , 、 ， */
    TAEL__RESTATING,  /* equivalent to, 约合, 折合, 相当于: repeats the figure before */
    TAEL__IN_WORDS,   /* in words, 大写: what follows spells the figure */
    TAEL__CHANGE,     /* rose, fell, 增至: the figures around it are two */
    TAEL__PER,        /* per, 每, /: a unit follows */
    TAEL__WANTING,    /* of was were is to by: a figure is wanted next */
    TAEL__EQUALS,     /* = 兑 兌 对 對: between the sides of a rate */
    TAEL__WHOLE,      /* 整 正: exact, inside the span */
    TAEL__EXACTLY,    /* exactly $5: exact, outside the span */
    TAEL__ONLY,       /* $5 only, as on a cheque: exact, outside the span */
    TAEL__SKIPPED,    /* （含） (含): inside a figure, says nothing */
    TAEL__PAYING,     /* 派 派发 paid declared: may stand between "per" and its figure */
    TAEL__OPEN,       /* ( （ [ */
    TAEL__CLOSE,      /* ) ） ] */
    TAEL__STOP,       /* . 。 ; ； ! ？: ends a clause */
    TAEL__COLON,      /* : ： */
    TAEL__PERCENT,    /* % ％ percent 个百分点 basis points: the number before is none */
    TAEL__COUNTED,    /* words that count what stands before them: shares, 股, km, 年, 月, 日, 人, 台 */
    TAEL__MEASURING,  /* weighs, 切成: pounds and 块 behind it are measured, not paid */
    TAEL__BODILY,     /* lost, gained: so are a few pounds, in a clause that ends with them */
    TAEL__DURING,     /* over, after, last: when or how long; to BODILY it ends the clause */
    TAEL__QUALIFYING, /* denominated, constant: the currency that it is said of is no unit */
    TAEL__QUALIFIED,  /* bonds, accounts: what a number counts in spite of a currency between */
    TAEL__SIZE,       /* 平方米, kg: 块 and pounds beside so much of it are no money */
    TAEL__NOT,        /* not, 不得: a bound behind it is its opposite */
    TAEL__LINK_KINDS
};
enum tael__link_flag { TAEL__NAMED = 1 << 0 /* the figure's currency may be named before it: 港币合计|5亿元 */ };

/* contexts.tsv, column "kind" */
enum tael__context_kind {
    TAEL__CONTEXT_SUBJECT,   /* all dollar amounts: before in */
    TAEL__CONTEXT_IN,        /* in, expressed in, amounts in */
    TAEL__CONTEXT_LABEL,     /* 单位 金额单位 币种 */
    TAEL__CONTEXT_THOUSANDS, /* '000 ’000: power 3 */
    TAEL__CONTEXT_EXCEPT,    /* except, other than, 除 */
    TAEL__CONTEXT_REMARK,    /* unaudited, 未经审计: may stand beside a context */
    TAEL__CONTEXT_PER_SHARE, /* per share, 每股, EPS: its row or column is not scaled; value names what it is
                              * per. So does a link PER with a unit behind it (per barrel, 元/股): no form. */
    TAEL__CONTEXT_COMPUTED,  /* used in, to compute: what a per-share figure is computed of is none itself */
    TAEL__CONTEXT_TOTAL,     /* Total, 合计: to such a row a per-share heading reaches */
    TAEL__CONTEXT_COUNT, /* Number of, employees, 股数, 人数: its row or column counts, and is no money */
    TAEL__CONTEXT_COUNTABLE, /* customers: its row counts where a scale alone is in brackets behind it */
    TAEL__CONTEXT_NOTE,      /* Note, 附注, 序号: its column numbers notes or rows */
    TAEL__CONTEXT_SHARE,     /* %, 占比, 比例, margin, growth: its row or column is no money */
    TAEL__CONTEXT_UNITS,     /* 单位, "unit of measure" over a column: each cell names the unit of its row */
    TAEL__CONTEXT_IDENTIFIER /* phone, 账号: a long number without grouping in its row or column is none */
};

/* guards.tsv: the flag of a form that lifts the guard it begins with (十分 is a guard, 十分钱 is none);
 * the matcher sees to it, and returns the longest form that is no guard. */
enum tael__guard_flag { TAEL__LIFTED = 1 << 0 };

/* declarations.tsv, column "kind" */
enum tael__declaration_kind {
    TAEL__DECLARES_SUBJECT,  /* amounts, 金额: what is declared of */
    TAEL__DECLARES_DOCUMENT, /* in this, report, 本公告: the text at hand */
    TAEL__DECLARES_NEUTRAL,  /* all, 所有, 均: says nothing of itself */
    TAEL__DECLARES_IS,       /* are, have been */
    TAEL__DECLARES_STATED,   /* expressed, 列示 */
    TAEL__DECLARES_IN,       /* in, to, 以: a currency follows */
    TAEL__DECLARES_MEANS,    /* are to, means, 指, 为: a verb by itself, a currency follows */
    TAEL__DECLARES_LABEL,    /* currency, 币种: a colon and a currency follow */
    TAEL__DECLARES_PROVISO   /* unless otherwise stated, 除另有说明外 */
};

/* What a form can be. Eight bytes. */
typedef struct tael__sense {
    uint16_t role; /* one bit of tael__role */
    uint8_t kind;
    uint8_t flags;
    int16_t power;
    uint16_t value; /* numeral: its number; currency: a set; unit or per-share context: a name */
} tael__sense;

/* Which senses a form has. */
typedef struct tael__word {
    uint16_t first, count;
    uint16_t flags; /* tael__word_flag */
    uint16_t roles; /* all roles of its senses */
    uint32_t links; /* 1 << tael__link, for each it can be */
} tael__word;

enum tael__word_flag {
    TAEL__MARK = 1 << 0,            /* can begin or tie a figure: skip stops here */
    TAEL__CASED = 1 << 1,           /* matches only as written */
    TAEL__ENDS_IN_LETTER = 1 << 2,  /* of an alphabetic script: no other such letter may follow */
    TAEL__LAST_SPELLING = 1 << 3,   /* no other spelling of the same folded form follows in the image */
    TAEL__LIFTS_GUARD = 1 << 4,     /* no word, but the sign that the guard it begins with is none */
    TAEL__SAYS = 1 << 5,            /* says something in a label or head: a scale, a currency */
    TAEL__MAY_SAY = 1 << 6          /* so does this where it stands in the right place: (years), "Notes" alone */
};

/* A form found in a text. */
typedef struct tael__match {
    size_t length; /* in bytes of the text */
    tael__word word;
    const tael__sense *senses; /* word.count of them */
} tael__match;

static inline bool tael__match_is(const tael__match *match, uint16_t role, uint8_t kind) {
    if ((match->word.roles & role) == 0) return false;
    for (size_t i = 0; i < match->word.count; i++) {
        if (match->senses[i].role == role && match->senses[i].kind == kind) return true;
    }
    return false;
}

/* Finds the longest form that begins at text[0]; text[0..length) may be read.
 *
 * ASCII letters match in any case (a form marked `cased` in its table: only as written), full-width
 * ASCII as ASCII. One space of a form matches one or more spaces of any kind, one line break among
 * them; a tab is none. Zero-width characters inside a form count as absent. A form whose last
 * character is a letter of an alphabetic script does not match where another such letter follows; that none
 * stands before text[0] is for the caller to see to. False where no form begins here. Linear in the form's
 * length. */
bool tael__lexicon_match(const tael_lexicon *lexicon, const char *text, size_t length, tael__match *match);

/* The same where the text begins with letters that have been read. */
bool tael__lexicon_match_letters(const tael_lexicon *lexicon, const char *text, size_t length,
                                 tael__letters letters, tael__match *match);

/* The same among the forms of declarations.tsv, and among them only. */
bool tael__lexicon_declares(const tael_lexicon *lexicon, const char *text, size_t length, tael__match *match);

/* The members of a currency set, commonest first. An index from a sense of role TAEL__CURRENCY. */
size_t tael__lexicon_currency_count(const tael_lexicon *lexicon, uint16_t set);
const tael_currency *tael__lexicon_currency(const tael_lexicon *lexicon, uint16_t set, size_t member);

/* The member of a set that a text in this language prefers whatever its region ("zh": ¥ is CNY), or
 * NULL. `language` is an ISO 639 code. */
const tael_currency *tael__lexicon_preferred(const tael_lexicon *lexicon, uint16_t set, const char *language);

/* How many currency sets there are: indices run from 0. */
size_t tael__lexicon_set_count(const tael_lexicon *lexicon);

/* A unit's or per-share context's name ("share"), NUL-terminated, as long as the lexicon lives. */
const char *tael__lexicon_name(const tael_lexicon *lexicon, uint16_t name);

/* Passes wherever a form begins. */
const tael__filter *tael__lexicon_forms(const tael_lexicon *lexicon);

/* How forms go on behind an ASCII sign. */
tael__followers tael__lexicon_followers(const tael_lexicon *lexicon, char sign);

/* Passes wherever a form begins that says something, in brackets or not. */
const tael__filter *tael__lexicon_headings(const tael_lexicon *lexicon);

/* Passes wherever a form begins that is a mark. */
const tael__filter *tael__lexicon_marks(const tael_lexicon *lexicon);

#endif
