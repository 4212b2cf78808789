/* scan/declarations/holding.c - which declaration holds where.
 *
 * The first of each sign holds for the whole document, before it as well as behind; a later one that says
 * otherwise holds from where it stands. A document whose first figures come behind its declaration is read
 * once; any other that has one is read a second time, when all is known. */
#include "base/ascii.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "scan/declarations/declarations.h"

#include <string.h>

static bool set_has(const tael_scan *scan, size_t set, size_t count, const tael_currency *currency) {
    for (size_t i = 0; i < count; i++) {
        if (tael__lexicon_currency(scan->lexicon, (uint16_t)set, i) == currency) return true;
    }
    return false;
}

/* What the declaration of this currency changes: the signs that mean nothing yet, those that mean another. */
typedef struct changes {
    bool new, other;
} changes;

/* Lets the currency hold for all signs that can mean it, or only looks what it would change. */
static changes hold(const tael_scan *scan, const tael_currency *currency, bool only_look) {
    changes made = {false, false};
    for (size_t set = 0; set < scan->set_count; set++) {
        size_t count = tael__lexicon_currency_count(scan->lexicon, (uint16_t)set);
        if (count < 2 || scan->declared[set] == currency || !set_has(scan, set, count, currency)) continue;
        if (scan->declared[set] == NULL)
            made.new = true;
        else
            made.other = true;
        if (!only_look) scan->declared[set] = currency;
    }
    return made;
}

static void clear(tael_scan *scan) {
    if (!scan->declarations->any) return;
    memset(scan->declared, 0, scan->set_count * sizeof *scan->declared);
    scan->declarations->any = false;
    tael__find_dollar(scan);
}

static void let_hold(tael_scan *scan, const tael_currency *currency) {
    hold(scan, currency, false);
    scan->declarations->any = true;
    tael__find_dollar(scan);
}

void tael__forget_declarations(tael_scan *scan) {
    clear(scan);
    scan->declarations->heard.count = 0;
    scan->declarations->next = 0;
    scan->declarations->waits = scan->declarations->rereads = scan->declarations->known = false;
    scan->declarations->status = TAEL_OK;
}

/* --- Hearing ---------------------------------------------------------------------------------------- */

static void keep(const tael_scan *scan, size_t position, const tael_currency *currency) {
    struct tael__declarations *self = scan->declarations;
    const tael__declaration *last = self->heard.count > 0 ? &self->heard.items[self->heard.count - 1] : NULL;
    if (last != NULL && (last->currency == currency || last->position >= position)) return;
    tael_status status = TAEL__ARRAY_RESERVE(&self->heard, self->heard.count + 1, &scan->allocator);
    if (status == TAEL_OK)
        self->heard.items[self->heard.count++] = (tael__declaration){position, currency};
    else
        self->status = status;
    self->waits = true;
}

/* By the first of its three bytes, which no punctuation has. */
static bool is_ideograph(char lead) {
    return (unsigned char)lead >= 0xE4 && (unsigned char)lead <= 0xE9;
}

static size_t over_spaces(const tael_scan *scan, size_t end) {
    while (end > 0 && (scan->text[end - 1] == ' ' || scan->text[end - 1] == '\n')) end--;
    return end;
}

/* Whether a colon ends here, as in "Currency: CAD". */
static bool follows_colon(const tael_scan *scan, size_t end) {
    tael__match match;
    size_t start = end;
    if (end == 0 || tael__is_letter(scan->text[end - 1]) || tael__is_digit(scan->text[end - 1])) return false;
    tael__utf8_previous(scan->text, &start);
    if (is_ideograph(scan->text[start]) ||
        !tael__lexicon_match(scan->lexicon, scan->text + start, end - start, &match))
        return false;
    return match.senses[0].role == TAEL__LINK && match.senses[0].kind == TAEL__COLON;
}

/* Whether a word of declarations.tsv ends right before the currency, or a colon: most currencies in prose
 * stop here. */
static bool follows_declaring(const tael_scan *scan, size_t start) {
    tael__match match;
    size_t end = over_spaces(scan, start), word = end;
    if (follows_colon(scan, end)) return true;
    if (end > 0 && tael__is_letter(scan->text[end - 1])) {
        while (word > 0 && end - word < TAEL__MARK_REACH && tael__is_letter(scan->text[word - 1])) word--;
    } else if (end >= 3 && is_ideograph(scan->text[end - 3])) {
        word = end - 3;
    }
    return word < end && tael__lexicon_declares(scan->lexicon, scan->text + word, end - word, &match) &&
           match.length == end - word;
}

void tael__hear(const tael_scan *scan, size_t start, const tael__match *word) {
    const tael__sense *sense = word->senses;
    while (sense->role != TAEL__CURRENCY) sense++;
    bool names_one = sense->kind != TAEL__CURRENCY_MINOR && (sense->flags & TAEL__EVERYDAY) == 0 &&
                     tael__lexicon_currency_count(scan->lexicon, sense->value) == 1;
    if (!names_one || scan->declarations->known || !follows_declaring(scan, start)) return;
    const tael_currency *currency = tael__lexicon_currency(scan->lexicon, sense->value, 0);
    size_t end = start + word->length;
    if (tael__declares(scan, start, end, currency)) keep(scan, end, currency);
}

void tael__hear_tokens(const tael_scan *scan) {
    for (size_t i = 0; i < scan->tokens.count; i++) {
        const tael__token *token = &scan->tokens.items[i];
        if ((token->roles & TAEL__CURRENCY) == 0) continue;
        const tael__match word = {.length = token->end - token->start, .senses = token->senses};
        tael__hear(scan, token->start, &word);
    }
}

/* --- Holding ---------------------------------------------------------------------------------------- */

tael_status tael__hold_heard(tael_scan *scan) {
    struct tael__declarations *self = scan->declarations;
    self->waits = false;
    for (; self->next < self->heard.count; self->next++) {
        const tael_currency *currency = self->heard.items[self->next].currency;
        changes made = hold(scan, currency, true);
        bool late = made.other || (made.new && scan->figures.count > 0);
        if (late && !scan->in_pieces)
            self->rereads = true;
        else if (made.new || made.other)
            let_hold(scan, currency);
    }
    return self->status;
}

bool tael__begin_rereading(tael_scan *scan) {
    struct tael__declarations *self = scan->declarations;
    if (!self->rereads || self->known || scan->figures.count == 0) return false;
    clear(scan);
    for (size_t i = self->heard.count; i-- > 0;) let_hold(scan, self->heard.items[i].currency);
    self->next = 0;
    self->known = true;
    return true;
}

size_t tael__next_change(tael_scan *scan, size_t start, size_t end) {
    struct tael__declarations *self = scan->declarations;
    for (; self->next < self->heard.count && self->heard.items[self->next].position < end; self->next++) {
        const tael__declaration *declared = &self->heard.items[self->next];
        if (declared->position > start && hold(scan, declared->currency, true).other)
            return declared->position;
        let_hold(scan, declared->currency);
    }
    return end;
}

void tael__move_declarations_back(tael_scan *scan, size_t by) {
    struct tael__declarations *self = scan->declarations;
    size_t gone = self->next < self->heard.count ? self->next : self->heard.count;
    if (gone > 0) gone--; /* the last one tells what has been heard already */
    self->heard.count -= gone;
    self->next -= gone;
    if (self->heard.count == 0) return;
    memmove(self->heard.items, self->heard.items + gone, self->heard.count * sizeof *self->heard.items);
    for (size_t i = 0; i < self->heard.count; i++) {
        size_t position = self->heard.items[i].position;
        self->heard.items[i].position = position > by ? position - by : 0;
    }
}
