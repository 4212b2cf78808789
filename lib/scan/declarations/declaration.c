/* scan/declarations/declaration.c - the grammar of declarations, read back from the currency that one names.
 *
 *     declaration := { known } subject { known } verb currency | { known } LABEL ":" currency
 *     known       := PROVISO | DOCUMENT | NEUTRAL | ","
 *     subject     := SUBJECT | signs        signs: in quotes, or words that several currencies bear
 *     verb        := IS [ STATED ] [ IN ] | MEANS | IN … STATED        金额|以|港元|列示
 *
 * All words before the verb must be known, back to where the sentence or bracket begins; where a PROVISO or
 * DOCUMENT makes it sure, back to a comma. Without a verb, as in "(Expressed in Canadian dollars)" or
 * "Currency: CAD", it is a sentence or line of its own, or brackets that end one. */
#include "base/ascii.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "scan/declarations/declarations.h"

#include <string.h>
#include <unicode/uchar.h>

enum item_kind {
    DECLARING, /* a form of declarations.tsv */
    MONEY,     /* a currency's sign, code or name */
    SCALE,
    JOIN, /* "and", "or" */
    COMMA,
    OPENING,
    CLOSING,
    STOP,  /* the end of a sentence, paragraph or cell */
    COLON, /* one, too, but where a currency stands behind it */
    MARK,  /* a quote, or another symbol */
    UNKNOWN
};

typedef struct item {
    uint8_t kind;
    uint16_t declares;         /* 1 << tael__declaration_kind, for each it can be */
    bool begins_line, capital; /* behind a line break; with a capital, which Han has none of */
    bool wrapped;              /* a small letter behind a line break: the sentence goes on */
    bool sign;                 /* of MONEY: no word */
    uint16_t set;              /* of MONEY */
} item;

typedef struct item_reader {
    const tael_scan *scan;
    size_t position, end;
    bool begins_line, spaced; /* a line break, a space before the item at hand */
    bool divided;             /* a blank line or a cell's end right before the position */
    bool ended;
} item_reader;

/* --- Items ---------------------------------------------------------------------------------------------- */

/* Moves over spaces; false where a blank line or the end of a cell stands there. */
static bool skip_spaces(item_reader *reader) {
    size_t breaks = 0;
    reader->begins_line = reader->position == 0 || reader->divided;
    reader->divided = reader->spaced = false;
    for (; reader->position < reader->end; reader->position++) {
        char byte = reader->scan->text[reader->position];
        bool divides = byte == '\t' || byte == '|';
        if (byte == '\n') breaks++;
        reader->divided = reader->divided || divides || breaks > 1;
        if (byte != ' ' && byte != '\n' && byte != '\r' && !divides) break;
        reader->spaced = true;
    }
    reader->begins_line = reader->begins_line || breaks > 0;
    return !reader->divided;
}

static uint16_t kinds_of(const tael__match *match) {
    unsigned kinds = 0;
    for (size_t i = 0; i < match->word.count; i++) kinds |= 1u << match->senses[i].kind;
    return (uint16_t)kinds;
}

static uint8_t kind_of_link(uint8_t link) {
    switch (link) {
    case TAEL__AND:
    case TAEL__OR: return JOIN;
    case TAEL__COMMA:
    case TAEL__DASH: return COMMA;
    case TAEL__OPEN: return OPENING;
    case TAEL__CLOSE: return CLOSING;
    case TAEL__STOP: return STOP;
    case TAEL__COLON: return COLON;
    default: return UNKNOWN;
    }
}

/* What a form of the other tables is here. */
static item item_of(const tael__match *match) {
    item found = {.kind = UNKNOWN};
    for (size_t i = 0; i < match->word.count; i++) {
        const tael__sense *sense = &match->senses[i];
        if (sense->role == TAEL__CURRENCY)
            return (item){.kind = MONEY, .set = sense->value, .sign = sense->kind == TAEL__CURRENCY_SIGN};
        bool multiplies = sense->role == TAEL__NUMERAL && sense->kind == TAEL__MULTIPLIER;
        if (multiplies || sense->role == TAEL__SCALE) found.kind = SCALE;
        if (sense->role == TAEL__LINK && found.kind == UNKNOWN) found.kind = kind_of_link(sense->kind);
    }
    return found;
}

/* The end of a run of letters, or of one other character, that is no form. */
static size_t behind_unknown(const item_reader *reader, bool *symbol) {
    size_t next = reader->position;
    int32_t point = tael__utf8_next(reader->scan->text, reader->end, &next);
    *symbol = point > 0 && !u_isalnum(point);
    while (tael__is_letter(reader->scan->text[next - 1]) && next < reader->end &&
           tael__is_letter(reader->scan->text[next]))
        next++;
    return next;
}

static item next_item(item_reader *reader) {
    item found = {.kind = STOP};
    tael__match match;
    if (!skip_spaces(reader)) return found;
    reader->ended = reader->position >= reader->end;
    if (reader->ended) return found;
    const char *text = reader->scan->text + reader->position;
    size_t length = reader->end - reader->position;
    if (tael__lexicon_declares(reader->scan->lexicon, text, length, &match)) {
        found = (item){.kind = DECLARING, .declares = kinds_of(&match)};
    } else if (tael__find_form(reader->scan, text, length, &match)) {
        found = item_of(&match);
    } else {
        bool symbol;
        match.length = behind_unknown(reader, &symbol) - reader->position;
        found.kind = symbol ? MARK : UNKNOWN;
    }
    found.begins_line = reader->begins_line;
    found.capital = (unsigned char)(*text - 'A') < 26;
    found.wrapped = found.begins_line && tael__is_letter(*text) && !found.capital;
    reader->position += match.length;
    return found;
}

static bool declares(const item *word, enum tael__declaration_kind kind) {
    return word->kind == DECLARING && (word->declares & 1u << kind) != 0;
}

static bool stops(const item *word) {
    return word->kind == STOP || word->kind == COLON;
}

/* --- What stands before the currency -------------------------------------------------------------------- */

/* The items before the currency, the last one last, behind a STOP. */
typedef struct preceding {
    item items[TAEL__DECLARATION_BYTES + 2];
    size_t count;
} preceding;

static bool is_continuation(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Reads at most `reach` bytes. */
static void read_preceding(const tael_scan *scan, size_t start, size_t reach, preceding *before) {
    size_t from = start > reach ? start - reach : 0;
    bool whole = from == 0;
    while (from < start &&
           (is_continuation(scan->text[from]) || (!whole && tael__is_letter(scan->text[from]))))
        from++;
    item_reader reader = {.scan = scan, .position = from, .end = start};
    before->items[0] = (item){.kind = whole ? STOP : UNKNOWN};
    before->count = 1;
    for (item word = next_item(&reader); !reader.ended; word = next_item(&reader))
        before->items[before->count++] = word;
}

typedef struct finding {
    bool subject, sure; /* a SUBJECT; a PROVISO or DOCUMENT */
    bool stated;        /* the verb, or what is left of it, has a STATED */
    bool complete;      /* a verb */
    bool awaits_stated; /* 以: a STATED may follow the currency */
    bool scaled;
    bool signs, other_signs;   /* that can mean the currency; that cannot */
    bool quoted;               /* a sign, or something in quotes */
    bool whole;                /* begins its sentence or line */
    bool opened;               /* begins in brackets */
    bool capital, begins_line; /* of its first word */
} finding;

/* "in thousands of" */
static size_t before_scale(const preceding *before, size_t index, finding *found) {
    size_t scale = index;
    if (declares(&before->items[scale], TAEL__DECLARES_NEUTRAL)) scale--;
    while (before->items[scale].kind == SCALE) {
        found->scaled = true;
        index = --scale;
    }
    return index;
}

/* The item before the verb, whose last word is `index`; 0 where there is none. */
static size_t before_verb(const preceding *before, size_t index, finding *found) {
    const item *items = before->items;
    if (declares(&items[index], TAEL__DECLARES_MEANS)) {
        found->complete = true;
        return index - 1;
    }
    if (items[index].kind == COLON) return declares(&items[index - 1], TAEL__DECLARES_LABEL) ? index - 1 : 0;
    bool in = declares(&items[index], TAEL__DECLARES_IN);
    if (in) index--;
    if (declares(&items[index], TAEL__DECLARES_STATED)) {
        found->stated = true;
        index--;
    }
    while (declares(&items[index], TAEL__DECLARES_NEUTRAL)) index--;
    found->complete = declares(&items[index], TAEL__DECLARES_IS);
    found->awaits_stated = in && !found->complete && !found->stated;
    if (found->complete) return index - 1;
    return in ? index : 0;
}

static void add_signs(const tael_scan *scan, const item *sign, const tael_currency *currency,
                      finding *found) {
    size_t count = tael__lexicon_currency_count(scan->lexicon, sign->set);
    bool can = false;
    for (size_t i = 0; i < count; i++)
        can = can || tael__lexicon_currency(scan->lexicon, sign->set, i) == currency;
    if (can && count > 1)
        found->signs = true;
    else
        found->other_signs = true;
    found->quoted = found->quoted || sign->sign;
}

/* Takes one item into the finding; false where it does not belong there. */
static bool take(const tael_scan *scan, const item *word, const tael_currency *currency, bool begun,
                 finding *found) {
    if (word->kind == MONEY && !begun) add_signs(scan, word, currency, found);
    if (word->kind == MARK) found->quoted = true;
    if (word->kind != DECLARING) return word->kind == MONEY || word->kind == MARK || word->kind == JOIN;
    found->subject =
        found->subject || declares(word, TAEL__DECLARES_SUBJECT) || declares(word, TAEL__DECLARES_LABEL);
    found->sure =
        found->sure || declares(word, TAEL__DECLARES_PROVISO) || declares(word, TAEL__DECLARES_DOCUMENT);
    return !declares(word, TAEL__DECLARES_IS) && !declares(word, TAEL__DECLARES_MEANS);
}

static bool speaks_of_signs(const finding *found) {
    return found->subject || (found->signs && (found->quoted || found->sure));
}

/* The declaration begins behind the stop or opening bracket at `index`. */
static bool begin_behind(const preceding *before, size_t index, finding *found) {
    const item *edge = &before->items[index];
    if (index + 1 == before->count) return false;
    found->opened = edge->kind == OPENING;
    found->whole = stops(edge);
    found->begins_line = index == 0 || before->items[index + (found->opened ? 0 : 1)].begins_line;
    found->capital = before->items[index + 1].capital;
    return found->opened || found->whole;
}

/* (unaudited, expressed in …): what has no verb may begin behind a comma, in brackets. */
static bool begin_in_brackets(const preceding *before, size_t index, finding *found) {
    if (found->complete) return false;
    while (index > 0 && before->items[index].kind != OPENING && !stops(&before->items[index])) index--;
    return begin_behind(before, index, found) && found->opened;
}

/* Walks back from `index` to where the declaration begins; false where it does not begin anywhere. */
static bool find_start(const tael_scan *scan, const preceding *before, size_t index,
                       const tael_currency *currency, finding *found) {
    size_t brackets = 0;
    bool begun = false; /* the declaration may begin behind the comma or "and" that has been passed */
    for (;; index--) {
        const item *word = &before->items[index];
        bool inside = brackets > 0, speaks = speaks_of_signs(found) || !found->complete;
        if (index == 0 || stops(word) || (word->kind == OPENING && !inside))
            return !inside && begin_behind(before, index, found);
        if (word->kind == CLOSING) {
            brackets++;
        } else if (word->kind == OPENING) {
            brackets--;
        } else if (!inside && (word->kind == COMMA || word->kind == JOIN)) {
            begun = begun || speaks;
        } else if (!inside && !take(scan, word, currency, begun, found)) {
            bool behind_another = word->kind == DECLARING; /* "$" means US dollars and … */
            return begun && (found->sure || behind_another || begin_in_brackets(before, index, found));
        }
        bool first = word->begins_line && !word->wrapped && (speaks_of_signs(found) || !found->complete);
        if (!inside && first) return found->whole = found->begins_line = true;
    }
}

/* --- What stands behind it ------------------------------------------------------------------------------ */

typedef struct following {
    bool stated;    /* 以港元|列示 */
    bool refuses;   /* another currency, or what the currency is a part of: 港元|贷款 */
    bool ends_line; /* the line, or the bracket that ends it, ends here; or a PROVISO follows */
} following;

/* The same currency once more, or a sign that can mean it: 人民币|元. */
static bool repeats(const tael_scan *scan, const item *word, const tael_currency *currency) {
    finding found = {0};
    add_signs(scan, word, currency, &found);
    return found.signs || tael__lexicon_currency(scan->lexicon, word->set, 0) == currency;
}

/* A scale, a quote, the currency once more. */
static bool goes_on_with(const tael_scan *scan, const item *word, const tael_currency *currency) {
    if (word->begins_line && !word->wrapped) return false;
    return word->kind == SCALE || word->kind == MARK ||
           (word->kind == MONEY && repeats(scan, word, currency));
}

static bool ends_line(item_reader reader, const item *word) {
    if (declares(word, TAEL__DECLARES_PROVISO)) return true;
    if (word->kind != CLOSING) return stops(word) || word->begins_line;
    item behind = next_item(&reader);
    return behind.begins_line || reader.ended || reader.divided;
}

static following read_following(const tael_scan *scan, size_t end, const tael_currency *currency) {
    item_reader reader = {.scan = scan, .position = end, .end = scan->length};
    following found = {0};
    item word = next_item(&reader);
    while (goes_on_with(scan, &word, currency)) word = next_item(&reader);
    bool touches = !reader.spaced;
    if (declares(&word, TAEL__DECLARES_STATED)) {
        found.stated = true;
        word = next_item(&reader);
    }
    found.ends_line = ends_line(reader, &word);
    bool another =
        word.kind == JOIN || word.kind == COMMA ? next_item(&reader).kind == MONEY : word.kind == MONEY;
    found.refuses = another || (word.kind == UNKNOWN && touches);
    return found;
}

/* --- The whole ------------------------------------------------------------------------------------------ */

/* Finds the verb that ends right before the currency, and the item before it. */
static bool find_verb(const tael_scan *scan, size_t start, size_t reach, preceding *before, size_t *index,
                      finding *found) {
    read_preceding(scan, start, reach, before);
    *index = before->count - 1;
    while (*index > 0 && before->items[*index].kind == MARK) --*index;
    if (*index == 0) return false;
    *index = before_scale(before, *index, found);
    if (before->items[*index].kind != DECLARING && before->items[*index].kind != COLON) return false;
    *index = before_verb(before, *index, found);
    return *index > 0 || found->complete;
}

/* Without a verb it stands alone: a sentence or line of its own, or brackets that end one. */
static bool stands_alone(const finding *found, const following *behind) {
    bool begins = found->whole || (found->opened && (found->begins_line || found->capital));
    return begins && behind->ends_line && !found->scaled && (found->stated || found->subject);
}

bool tael__declares(const tael_scan *scan, size_t start, size_t end, const tael_currency *currency) {
    preceding before;
    finding verb = {0}, found = {0};
    size_t index;
    following behind = read_following(scan, end, currency);
    if (behind.refuses || !find_verb(scan, start, TAEL__VERB_BYTES, &before, &index, &verb)) return false;
    if (behind.stated && !verb.awaits_stated) return false;
    if (index > 0 && before.items[index].kind == UNKNOWN) return false;
    if (!find_verb(scan, start, TAEL__DECLARATION_BYTES, &before, &index, &found)) return false;
    if (!find_start(scan, &before, index, currency, &found)) return false;
    if (found.other_signs && !found.signs) return false;
    found.stated = found.stated || behind.stated;
    found.complete = found.complete || (behind.stated && speaks_of_signs(&found));
    return found.complete ? speaks_of_signs(&found) : stands_alone(&found, &behind);
}
