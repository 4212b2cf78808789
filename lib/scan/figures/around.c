/* scan/figures/around.c - the words about a quantity, which stand outside its span.
 *
 *     about      := [ per_phrase ] { before } quantity { per_phrase | behind }
 *     before     := [ "not" [ verb ] ] approximation | "exactly"
 *     behind     := approximation | "only"
 *     per_phrase := ( "per" | "a" | "each" | "/" | 每 ) [ word ] unit
 *
 * A per phrase before the figure may have a noun, a verb of paying and "of" or "was" behind it. */
#include "base/ascii.h"
#include "scan/figures/figures.h"

/* How many tokens a per phrase may stand before its figure: a noun, a verb, and a word like "of". */
enum { PER_REACH = 4 };

/* How many kinds of shares may stand before a dividend. */
enum { SHARES_MAX = 3 };

static bool is_near(const tael__token *token) {
    return token->gap <= TAEL__LINE_BREAK;
}

static const char *name_of(const tael_scan *scan, const tael__sense *sense) {
    return sense != NULL ? tael__lexicon_name(scan->lexicon, sense->value) : NULL;
}

/* --- Before the figure ---------------------------------------------------------------------------- */

static const tael__sense *approximation(const tael__token *token, uint8_t place) {
    if ((token->roles & TAEL__APPROXIMATION) == 0) return NULL;
    for (uint8_t i = 0; i < token->sense_count; i++) {
        const tael__sense *sense = &token->senses[i];
        if (sense->role == TAEL__APPROXIMATION && (sense->flags & place) != 0) return sense;
    }
    return NULL;
}

/* A ~ between two numbers joins them. */
static bool joins_numbers(const tael_scan *scan, size_t index) {
    const tael__token *before = tael__token_at(scan, index - 1);
    return tael__token_links(tael__token_at(scan, index), TAEL__DASH) &&
           (before->kind == TAEL__NUMBER || (before->roles & (TAEL__CURRENCY | TAEL__UNIT)) != 0);
}

/* <b>|$5, =>|$5: a sign that ends a tag or an arrow says nothing of what stands behind. */
static bool ends_markup(const tael_scan *scan, size_t index) {
    const tael__token *sign = tael__token_at(scan, index);
    if (sign->gap != TAEL__TOUCHES || sign->start == 0 || (sign->flags & (TAEL__ALPHABETIC | TAEL__HAN)) != 0)
        return false;
    char before = scan->text[sign->start - 1];
    return tael__is_letter(before) || tael__is_digit(before) || before == '"' || before == '\'' ||
           before == '/' || before == '-' || before == '=';
}

static void set_approximation(tael__quantity *quantity, uint8_t kind) {
    if (quantity->approximation == TAEL_AS_WRITTEN) quantity->approximation = kind;
}

/* What a bound says behind "not"; TAEL_AS_WRITTEN for what is no bound. */
static uint8_t opposite(uint8_t kind) {
    switch (kind) {
    case TAEL_OVER: return TAEL_AT_MOST;
    case TAEL_AT_LEAST: return TAEL_UNDER;
    case TAEL_UNDER: return TAEL_AT_LEAST;
    case TAEL_AT_MOST: return TAEL_OVER;
    default: return TAEL_AS_WRITTEN;
    }
}

/* Where the "not" before the bound at `index` stands, right before it or before a verb: "didn't spend more
 * than"; `index` where there is none. */
static size_t negation_before(const tael_scan *scan, size_t index) {
    const tael__token *verb = tael__token_at(scan, index - 1);
    if (!is_near(tael__token_at(scan, index))) return index;
    if (tael__token_links(verb, TAEL__NOT)) return index - 1;
    bool word = verb->kind == TAEL__OTHER && (verb->flags & (TAEL__ALPHABETIC | TAEL__HAN)) != 0;
    if ((!word && !tael__token_links(verb, TAEL__PAYING)) || !is_near(verb)) return index;
    return tael__token_links(tael__token_at(scan, index - 2), TAEL__NOT) ? index - 2 : index;
}

/* What the word at `index` says of the figure behind it, with a "not" before it; the first token of both. */
static size_t read_word_before(const tael_scan *scan, tael__quantity *quantity, size_t index,
                               const tael__sense *sense) {
    size_t first = opposite(sense->kind) != TAEL_AS_WRITTEN ? negation_before(scan, index) : index;
    set_approximation(quantity, first != index ? opposite(sense->kind) : sense->kind);
    return first;
}

/* How long such a verb is, in bytes, with another before it: five Chinese characters. */
enum { VERB_MAX = 15 };

/* Where the word of approximation stands in 最高补贴|800元, 至少需要支付|800元: before the verbs that end at
 * `index`; `index` where there is none. In 最高纪录是|800元 it speaks of a noun. */
static size_t loose_approximation(const tael_scan *scan, size_t index) {
    size_t end = tael__token_at(scan, index)->end, word = index;
    bool verb = true;
    while (verb) {
        const tael__token *token = tael__token_at(scan, word);
        bool wants = tael__token_links(token, TAEL__WANTING);
        verb = token->kind == TAEL__OTHER || wants || tael__token_links(token, TAEL__PAYING);
        if (!verb || token->gap != TAEL__TOUCHES || end - token->start > VERB_MAX) return index;
        if (approximation(tael__token_at(scan, --word), TAEL__STANDS_LOOSE) != NULL) return word;
        verb = !wants;
    }
    return index;
}

static void read_before(const tael_scan *scan, tael__quantity *quantity) {
    for (;;) {
        size_t index = quantity->head - 1;
        const tael__token *token = tael__token_at(scan, index);
        if (!is_near(tael__token_at(scan, quantity->head))) return;
        const tael__sense *sense = approximation(token, TAEL__STANDS_BEFORE);
        size_t loose;
        if (sense != NULL && !joins_numbers(scan, index) && !ends_markup(scan, index)) {
            index = read_word_before(scan, quantity, index, sense);
            if (tael__token_links(token, TAEL__RESTATING)) return; /* 约合: its other half is restatement's */
        } else if (tael__token_links(token, TAEL__EXACTLY)) {
            quantity->flags |= TAEL__EXACT;
        } else if ((loose = loose_approximation(scan, index)) != index) {
            set_approximation(quantity, approximation(tael__token_at(scan, loose), TAEL__STANDS_LOOSE)->kind);
            index = loose;
        } else {
            return;
        }
        quantity->head = index;
    }
}

/* "a" says "per" only close to the figure: a cup of tea is no price of a cup. */
static bool is_article(const tael__token *token) {
    return tael__token_sense_of(token, TAEL__NUMERAL, TAEL__ARTICLE) != NULL;
}

/* The per phrase that ends at token `index`, or NULL; `close`: nothing stands between it and the figure. */
static const char *per_phrase_before(const tael_scan *scan, size_t index, bool close) {
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *share = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_PER_SHARE);
    if (share != NULL) return name_of(scan, share);
    const tael__sense *unit = tael__token_sense(token, TAEL__UNIT);
    if (unit == NULL) return NULL;
    if (tael__token_links(token, TAEL__PAYING)) return close ? name_of(scan, unit) : NULL; /* 10派 */
    const tael__token *per = tael__token_at(scan, index - 1);
    if (is_article(per) && (token->flags & TAEL__HAN) != 0) return NULL; /* A|股 */
    return tael__token_links(per, TAEL__PER) && is_near(token) ? name_of(scan, unit) : NULL;
}

/* The token of the number that ends at `index`, 股 behind it or not: 4股; 0 where there is none. */
static size_t shares_before(const tael_scan *scan, size_t index) {
    if ((tael__token_at(scan, index)->roles & TAEL__UNIT) != 0) index--;
    return tael__token_at(scan, index)->kind == TAEL__NUMBER ? index : 0;
}

/* 每10股转增6股派|2元, 10送2转6派|2元: shares that are given as well stand between what the amount is per and
 * its verb, at `verb`. */
static const char *per_before_shares(const tael_scan *scan, size_t verb) {
    const tael__token *paying = tael__token_at(scan, verb);
    if (!tael__token_links(paying, TAEL__PAYING) || (paying->flags & TAEL__HAN) == 0) return NULL;
    size_t index = verb - 1;
    const char *per = NULL;
    if (tael__token_links(tael__token_at(scan, index), TAEL__AND)) index--;
    for (size_t kinds = 0; kinds < SHARES_MAX && per == NULL; kinds++) {
        size_t given = shares_before(scan, index);
        const tael__token *giving = tael__token_at(scan, given - 1);
        if (given == 0) return NULL;
        per = name_of(scan, tael__token_sense(giving, TAEL__UNIT)); /* 每10股转增 is one word */
        if (per != NULL) return per;
        if ((giving->flags & TAEL__HAN) == 0 || giving->gap != TAEL__TOUCHES) return NULL;
        index = given - 2;
        bool number = tael__token_at(scan, index)->kind == TAEL__NUMBER;
        const tael__sense *unit =
            number ? tael__joined_sense(scan, tael__token_at(scan, index), false, paying, TAEL__UNIT) : NULL;
        per = number ? name_of(scan, unit) : per_phrase_before(scan, index, false);
    }
    return per;
}

/* A word of which nothing else is known, or part of a Chinese one: 餐|费. */
static bool is_noun(const tael__token *token) {
    bool counts = (token->roles & ~(TAEL__UNIT | TAEL__LINK | TAEL__CONTEXT)) == 0 &&
                  (token->links & ~(UINT32_C(1) << TAEL__COUNTED)) == 0;
    bool part = token->kind == TAEL__WORD && (token->flags & TAEL__HAN) != 0 && counts;
    return part || (token->kind == TAEL__OTHER && (token->flags & (TAEL__ALPHABETIC | TAEL__HAN)) != 0);
}

/* Whether the token and the next one are parts of one Chinese noun. */
static bool goes_on_in_noun(const tael__token *token) {
    return is_noun(token) && is_noun(token + 1) && (token[1].flags & TAEL__HAN) != 0 &&
           token[1].gap == TAEL__TOUCHES;
}

/* What may stand between a per phrase and its figure. */
static bool is_passed(const tael__token *token, unsigned *nouns, bool *paying) {
    if (tael__token_links(token, TAEL__STOP) || tael__token_links(token, TAEL__COMMA)) return false;
    if (tael__token_links(token, TAEL__PAYING)) {
        *paying = true;
        return true;
    }
    bool wants = tael__token_links(token, TAEL__WANTING) && !tael__token_links(token, TAEL__CHANGE) &&
                 !tael__token_links(token, TAEL__AND);
    if (wants || (token->roles & TAEL__GUARD) != 0) return true;
    return goes_on_in_noun(token) || (is_noun(token) && (*nouns)++ == 0);
}

/* 不超过|每股|5元: what is said of the figure stands before what it is per, too. */
static void read_bound_before(const tael_scan *scan, tael__quantity *quantity, size_t per) {
    const tael__sense *sense = approximation(tael__token_at(scan, per - 1), TAEL__STANDS_BEFORE);
    if (sense != NULL && is_near(tael__token_at(scan, per))) read_word_before(scan, quantity, per - 1, sense);
}

/* `from`: what stands before that token is said of an earlier quantity. An article with a unit says "per"
 * only close to the figure: no bound stands between in "a house under $5". */
static void read_per_before(const tael_scan *scan, tael__quantity *quantity, size_t from) {
    unsigned nouns = 0;
    if (quantity->per == NULL) quantity->per = per_before_shares(scan, quantity->head - 1);
    bool paying = false,
         bounded = quantity->head != quantity->first && opposite(quantity->approximation) != TAEL_AS_WRITTEN;
    for (size_t i = 1; i <= PER_REACH && quantity->per == NULL; i++) {
        size_t index = quantity->head - i;
        if (index + 1 <= from || !is_near(tael__token_at(scan, index + 1))) return;
        const tael__token *token = tael__token_at(scan, index);
        const char *per = per_phrase_before(scan, index, i == 1 || paying);
        bool share = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_PER_SHARE) != NULL;
        bool apart = nouns != 0 || bounded || (i > 1 && !paying);
        bool loose = is_article(tael__token_at(scan, index - 1)) && apart;
        if (per != NULL && !loose) quantity->per = per;
        if (per != NULL && i == 1) read_bound_before(scan, quantity, share ? index : index - 1);
        if (per != NULL || (!is_passed(token, &nouns, &paying) && !approximation(token, TAEL__STANDS_BEFORE)))
            return;
    }
}

/* --- Behind the figure ------------------------------------------------------------------------------ */

/* The token behind `index`, over a hyphen that joins the two: $5|-a|-month. */
static size_t over_hyphen(const tael_scan *scan, size_t index) {
    const tael__token *hyphen = tael__token_at(scan, index);
    bool joins = tael__token_links(hyphen, TAEL__DASH) && hyphen->gap == TAEL__TOUCHES &&
                 tael__token_at(scan, index + 1)->gap == TAEL__TOUCHES;
    return joins ? index + 1 : index;
}

/* "per share", "a month", "/吨", "per diluted share"; returns the token behind it, or 0. */
static size_t per_phrase_behind(const tael_scan *scan, size_t index, const char **per) {
    index = over_hyphen(scan, index);
    const tael__token *token = tael__token_at(scan, index);
    const tael__sense *share = tael__token_sense_of(token, TAEL__CONTEXT, TAEL__CONTEXT_PER_SHARE);
    if (share != NULL) {
        *per = name_of(scan, share);
        return index + 1;
    }
    bool article = is_article(token);
    if (!article && !tael__token_links(token, TAEL__PER)) return 0;
    for (size_t words = 0; words < 2; words++) {
        index = over_hyphen(scan, index + 1);
        const tael__token *unit = tael__token_at(scan, index);
        if (!is_near(unit)) return 0;
        if (article && (unit->flags & TAEL__HAN) != 0) return 0; /* A|股 */
        *per = name_of(scan, tael__token_sense(unit, TAEL__UNIT));
        if (*per != NULL) return index + 1;
        if (unit->kind != TAEL__OTHER || article || (unit->flags & TAEL__ALPHABETIC) == 0) return 0;
    }
    return 0;
}

const char *tael__per_behind(const tael_scan *scan, size_t index) {
    const char *per = NULL;
    if (is_near(tael__token_at(scan, index))) per_phrase_behind(scan, index, &per);
    return per;
}

static bool begins_figure(const tael__token *token) {
    return is_near(token) && (token->kind == TAEL__NUMBER || (token->roles & TAEL__CURRENCY) != 0);
}

/* 113万元|每股派0.5元: a Chinese phrase right before a figure, or before a verb of paying, is said of that.
 */
static bool belongs_to_next(const tael_scan *scan, size_t first, size_t behind) {
    if ((tael__token_at(scan, first)->flags & TAEL__HAN) == 0) return false;
    while (tael__token_links(tael__token_at(scan, behind), TAEL__PAYING)) behind++;
    return begins_figure(tael__token_at(scan, behind));
}

/* $500 |at least| 3 times: a word that may stand on either side is said of the number behind it. */
static bool is_said_of_next(const tael_scan *scan, size_t index) {
    return approximation(tael__token_at(scan, index), TAEL__STANDS_BEFORE) != NULL &&
           begins_figure(tael__token_at(scan, index + 1));
}

static bool ends_clause(const tael__token *token) {
    return !is_near(token) || tael__token_links(token, TAEL__STOP) || tael__token_links(token, TAEL__COMMA) ||
           tael__token_links(token, TAEL__CLOSE) || tael__token_links(token, TAEL__OPEN);
}

/* 5元 + 6元, $5 + tax, $5+$6, 5元+餐补: a plus that stands apart, or before another amount or a noun. */
static bool adds(const tael_scan *scan, size_t index) {
    const tael__token *plus = tael__token_at(scan, index), *behind = tael__token_at(scan, index + 1);
    if ((plus->roles & TAEL__SIGN) == 0) return false;
    bool currency = (behind->roles & TAEL__CURRENCY) != 0;
    bool amount = tael__token_at(scan, currency ? index + 2 : index + 1)->kind == TAEL__NUMBER;
    bool noun = behind->kind == TAEL__OTHER && behind->gap == TAEL__TOUCHES &&
                (behind->flags & (TAEL__HAN | TAEL__ALPHABETIC)) != 0;
    return plus->gap != TAEL__TOUCHES || (amount && behind->gap <= TAEL__SPACES) || noun;
}

static bool read_one_behind(const tael_scan *scan, tael__quantity *quantity) {
    size_t index = quantity->tail;
    const tael__token *token = tael__token_at(scan, index);
    const char *per = NULL;
    if (!is_near(token)) return false;
    if (tael__token_links(token, TAEL__SKIPPED)) {
        quantity->tail = index + 1;
        return true;
    }
    const tael__sense *sense = adds(scan, index) ? NULL : approximation(token, TAEL__STANDS_BEHIND);
    if (sense != NULL && is_said_of_next(scan, index)) return false;
    size_t behind = per_phrase_behind(scan, index, &per);
    if (behind != 0 && belongs_to_next(scan, index, behind)) return false;
    if (sense != NULL) {
        set_approximation(quantity, sense->kind);
        behind = index + 1;
    } else if (tael__token_links(token, TAEL__ONLY) && ends_clause(tael__token_at(scan, index + 1))) {
        quantity->flags |= TAEL__EXACT;
        behind = index + 1;
    } else if (per != NULL && quantity->per == NULL) {
        quantity->per = per;
    }
    if (behind != 0) quantity->tail = behind;
    return behind != 0;
}

void tael__read_around(const tael_scan *scan, tael__quantity *quantity, size_t from) {
    read_before(scan, quantity);
    while (read_one_behind(scan, quantity)) {
    }
    read_per_before(scan, quantity, from);
}
