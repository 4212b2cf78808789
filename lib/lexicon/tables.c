/* lexicon/tables.c - a table, line by line: comments, the column names, then a sense a row. */
#include "lexicon/tables.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "lexicon/reader.h"
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

typedef struct span {
    const char *text;
    size_t length;
} span;

enum { COLUMNS_MAX = 8 };

typedef struct reader {
    tael__vocabulary *vocabulary;
    const tael__table *table;
    span names[COLUMNS_MAX]; /* of the columns */
    span cells[COLUMNS_MAX]; /* of the row being read */
    size_t column_count;
    tael__table_fault *fault;
} reader;

static bool refuse(reader *self, tael_status status, const char *reason) {
    self->fault->status = status;
    self->fault->reason = reason;
    return false;
}

/* ---- spans ---- */

static bool span_is(span cell, const char *word) {
    return strlen(word) == cell.length && memcmp(cell.text, word, cell.length) == 0;
}

/* Cuts `rest` at its first `mark`: returns what stands before; `rest` goes on behind, or is NULL. */
static span cut(span *rest, char mark) {
    const char *at = memchr(rest->text, mark, rest->length);
    span head = {rest->text, at != NULL ? (size_t)(at - rest->text) : rest->length};
    *rest = at != NULL ? (span){at + 1, rest->length - head.length - 1} : (span){NULL, 0};
    return head;
}

/* The cell of a column that this table has or has not; "-" stands for nothing. */
static span cell_of(const reader *self, const char *column) {
    for (size_t i = 0; i < self->column_count; i++)
        if (span_is(self->names[i], column) && !span_is(self->cells[i], "-")) return self->cells[i];
    return (span){"", 0};
}

/* ---- columns ---- */

static bool is_nfc(span cell) {
    UChar units[TAEL__TRIE_KEY_MAX];
    int32_t count = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units, TAEL__TRIE_KEY_MAX, &count, cell.text, (int32_t)cell.length, &status);
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
    return unorm2_isNormalized(normalizer, units, count, &status) && U_SUCCESS(status);
}

static bool check_form(reader *self, span form) {
    if (form.length > TAEL__TRIE_KEY_MAX) return refuse(self, TAEL_SYNTAX, "the form is too long");
    if (!is_nfc(form)) return refuse(self, TAEL_SYNTAX, "the form is not in Unicode's normal form C");
    return true;
}

static bool read_flags(reader *self, span cell, bool *cased, uint8_t *flags) {
    while (cell.length > 0) {
        span word = cut(&cell, ' ');
        uint8_t flag = 0;
        if (span_is(word, "cased"))
            *cased = true;
        else if (tael__keyword_find(self->table->flags, word.text, word.length, &flag))
            *flags |= flag;
        else
            return refuse(self, TAEL_SYNTAX, "unknown flag");
    }
    return true;
}

/* A whole number of at most four digits, with or without a minus. */
static bool read_number(reader *self, span cell, int *number) {
    bool negative = cell.length > 0 && cell.text[0] == '-';
    size_t at = negative ? 1 : 0;
    bool valid = cell.length > at && cell.length - at <= 4;
    for (*number = 0; valid && at < cell.length; at++) {
        valid = cell.text[at] >= '0' && cell.text[at] <= '9';
        *number = *number * 10 + (cell.text[at] - '0');
    }
    if (!valid) return refuse(self, TAEL_SYNTAX, "not a whole number of at most four digits");
    if (negative) *number = -*number;
    return true;
}

static bool read_code(reader *self, span code, uint16_t *index) {
    return tael__vocabulary_find_currency(self->vocabulary, code.text, code.length, index) ||
           refuse(self, TAEL_UNKNOWN_CURRENCY, "no such code in ISO 4217");
}

static bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

static bool is_new_code(span code) {
    bool valid =
        code.length >= 2 && code.length < sizeof((tael_currency *)0)->code && is_capital(code.text[0]);
    for (size_t i = 1; valid && i < code.length; i++)
        valid = is_capital(code.text[i]) || (code.text[i] >= '0' && code.text[i] <= '9');
    return valid;
}

/* A currency that the vocabulary has by this code must be its own, and have these digits. */
static bool check_known(reader *self, uint16_t index, uint8_t digits) {
    size_t iso_count;
    tael_currency_all(&iso_count);
    if (index < iso_count) return refuse(self, TAEL_SYNTAX, "ISO 4217 has this code, and its digits");
    return self->vocabulary->currencies.items[index - iso_count].digits == digits ||
           refuse(self, TAEL_SYNTAX, "the currency has another number of digits already");
}

/* "BTC:8": a currency that ISO 4217 does not know, with its digits behind the mark. */
static bool read_new_currency(reader *self, span code, span digits, uint16_t *index) {
    int count;
    if (!is_new_code(code))
        return refuse(self, TAEL_SYNTAX, "a new code is two to seven capitals or digits, a capital first");
    if (!read_number(self, digits, &count)) return false;
    if (count < 0 || count > TAEL__CURRENCY_DIGITS_MAX)
        return refuse(self, TAEL_SYNTAX, "a currency has 0 to 30 digits");
    if (tael__vocabulary_find_currency(self->vocabulary, code.text, code.length, index))
        return check_known(self, *index, (uint8_t)count);
    tael_status status =
        tael__vocabulary_add_currency(self->vocabulary, code.text, code.length, (uint8_t)count, index);
    return status == TAEL_OK || refuse(self, status, "no memory for the currency");
}

static bool read_member(reader *self, span member, uint16_t *index) {
    span digits = member, code = cut(&digits, ':');
    bool is_new = digits.text != NULL && self->vocabulary->beyond_iso;
    return is_new ? read_new_currency(self, code, digits, index) : read_code(self, member, index);
}

static bool is_member(const tael__currency_set *set, uint16_t currency) {
    for (size_t i = 0; i < set->count; i++)
        if (set->members[i] == currency) return true;
    return false;
}

static bool read_members(reader *self, span cell, tael__currency_set *set) {
    while (cell.length > 0) {
        uint16_t currency;
        if (!read_member(self, cut(&cell, ' '), &currency)) return false;
        if (is_member(set, currency)) return refuse(self, TAEL_SYNTAX, "a currency is named twice");
        if (set->count == TAEL__SET_MEMBERS_MAX) return refuse(self, TAEL_SYNTAX, "too many currencies");
        set->members[set->count++] = currency;
    }
    return true;
}

/* "zh:CNY ja:JPY" */
static bool read_preferences(reader *self, span cell, tael__currency_set *set) {
    while (cell.length > 0) {
        span code = cut(&cell, ' ');
        span language = cut(&code, ':');
        if (language.length < 2 || language.length > 3 || code.text == NULL)
            return refuse(self, TAEL_SYNTAX, "a preference is a language, a colon and a code");
        if (set->preference_count == TAEL__SET_PREFERENCES_MAX)
            return refuse(self, TAEL_SYNTAX, "too many preferences");
        tael__preference *preference = &set->preferences[set->preference_count++];
        memcpy(preference->language, language.text, language.length);
        if (!read_code(self, code, &preference->currency)) return false;
        if (!is_member(set, preference->currency))
            return refuse(self, TAEL_SYNTAX, "the preferred currency is none of the row's");
    }
    return true;
}

/* ---- a row ---- */

static bool read_currencies(reader *self, tael__sense *sense) {
    tael__currency_set set = {.count = 0};
    if (!read_members(self, cell_of(self, "currencies"), &set)) return false;
    if (!read_preferences(self, cell_of(self, "prefer"), &set)) return false;
    bool omitted = sense->kind == TAEL__CURRENCY_OMITTED;
    if ((set.count == 0) != omitted)
        return refuse(self, TAEL_SYNTAX, omitted ? "an omitted form has no currencies" : "no currencies");
    if (omitted) return true;
    tael_status status = tael__vocabulary_set(self->vocabulary, &set, &sense->value);
    return status == TAEL_OK || refuse(self, status, "no memory for the currencies");
}

static bool read_value(reader *self, tael__sense *sense) {
    span value = cell_of(self, "value"), power = cell_of(self, "power"), name = cell_of(self, "name");
    int number = 0;
    if (value.length > 0 && !read_number(self, value, &number)) return false;
    if (number < 0) return refuse(self, TAEL_SYNTAX, "a value is not negative");
    sense->value = (uint16_t)number;
    number = 0;
    if (power.length > 0 && !read_number(self, power, &number)) return false;
    sense->power = (int16_t)number;
    if (name.length == 0) return self->table->role != TAEL__UNIT || refuse(self, TAEL_SYNTAX, "no name");
    tael_status status = tael__vocabulary_name(self->vocabulary, name.text, name.length, &sense->value);
    return status == TAEL_OK || refuse(self, status, "no memory for the name");
}

static bool read_kind(reader *self, tael__sense *sense) {
    span kind = cell_of(self, "kind");
    if (self->table->kinds[0].word == NULL) return true;
    return tael__keyword_find(self->table->kinds, kind.text, kind.length, &sense->kind) ||
           refuse(self, TAEL_SYNTAX, "unknown kind");
}

static bool is_duplicate(const reader *self, const tael__form *form) {
    const tael__vocabulary *vocabulary = self->vocabulary;
    const tael__form *other = tael__vocabulary_find(vocabulary, 0, form, self->table->role);
    while (other != NULL) {
        bool same_writing =
            form->cased == other->cased && (!form->cased || form->capitals == other->capitals);
        if (same_writing && form->sense.kind == other->sense.kind) return true;
        size_t next = (size_t)(other - vocabulary->forms.items) + 1;
        other = tael__vocabulary_find(vocabulary, next, form, self->table->role);
    }
    return false;
}

/* A form that only declarations are made of has a key that no other look-up comes upon. */
static bool set_apart(tael__form *form, uint8_t *key) {
    if (form->key_length == TAEL__TRIE_KEY_MAX) return false;
    memmove(key + 1, key, form->key_length++);
    key[0] = TAEL__DECLARATION_KEY;
    return true;
}

static bool add_form(reader *self, span text, bool cased, tael__sense sense) {
    uint8_t key[TAEL__TRIE_KEY_MAX];
    tael__form form;
    tael_status status = tael__form_fold(&form, key, text.text, text.length, cased);
    if (status == TAEL_SYNTAX) return refuse(self, status, "the form holds what no text can match");
    if (status != TAEL_OK) return refuse(self, TAEL_SYNTAX, "a cased form has at most 32 bytes");
    if (key[0] == ' ' || key[form.key_length - 1] == ' ') return refuse(self, TAEL_SYNTAX, "a stray space");
    if (sense.role == TAEL__DECLARATION && !set_apart(&form, key))
        return refuse(self, TAEL_SYNTAX, "the form is too long");
    form.sense = sense;
    if (is_duplicate(self, &form)) return refuse(self, TAEL_SYNTAX, "the form stands in this table already");
    status = tael__vocabulary_add_form(self->vocabulary, &form);
    return status == TAEL_OK || refuse(self, status, "no memory for the form");
}

/* Whoever reads the table sees the form at work. */
static bool check_reasons(reader *self, span form) {
    span example = cell_of(self, "example");
    if (cell_of(self, "source").length == 0) return refuse(self, TAEL_SYNTAX, "no source");
    if (example.length == 0) return refuse(self, TAEL_SYNTAX, "no example");
    for (size_t at = 0; at + form.length <= example.length; at++)
        if (memcmp(example.text + at, form.text, form.length) == 0) return true;
    return refuse(self, TAEL_SYNTAX, "the example does not hold the form");
}

static bool read_row(reader *self) {
    tael__sense sense = {.role = self->table->role};
    bool cased = false;
    span form = self->cells[0]; /* a dash is a form, here */
    if (!check_form(self, form) || !read_kind(self, &sense) || !read_value(self, &sense)) return false;
    if (!read_flags(self, cell_of(self, "flags"), &cased, &sense.flags)) return false;
    if (sense.role == TAEL__CURRENCY && !read_currencies(self, &sense)) return false;
    return check_reasons(self, form) && add_form(self, form, cased, sense);
}

/* ---- lines ---- */

static bool has_stray_space(span cell) {
    bool at_an_end = cell.length > 0 && (cell.text[0] == ' ' || cell.text[cell.length - 1] == ' ');
    for (size_t i = 1; i < cell.length; i++)
        if (cell.text[i] == ' ' && cell.text[i - 1] == ' ') return true;
    return at_an_end || memchr(cell.text, '\r', cell.length) != NULL;
}

static bool split_row(reader *self, span line) {
    size_t count = 0;
    while (line.text != NULL) {
        span cell = cut(&line, '\t');
        if (count == self->column_count) return refuse(self, TAEL_SYNTAX, "too many columns");
        if (cell.length == 0) return refuse(self, TAEL_SYNTAX, "an empty cell; a dash stands for nothing");
        if (has_stray_space(cell)) return refuse(self, TAEL_SYNTAX, "a stray space");
        self->cells[count++] = cell;
    }
    return count == self->column_count || refuse(self, TAEL_SYNTAX, "too few columns");
}

/* The line of column names says what the table's must say, with tabs for spaces. */
static bool read_column_names(reader *self, span line) {
    span expected = {self->table->columns, strlen(self->table->columns)};
    while (expected.text != NULL) {
        span name = cut(&expected, ' ');
        span found = line.text != NULL ? cut(&line, '\t') : (span){"", 0};
        if (found.length != name.length || memcmp(found.text, name.text, name.length) != 0)
            return refuse(self, TAEL_SYNTAX, "not this table's column names");
        self->names[self->column_count++] = name;
    }
    return line.text == NULL || refuse(self, TAEL_SYNTAX, "not this table's column names");
}

static bool read_line(reader *self, span line) {
    if (line.length == 0 || line.text[0] == '#') return true;
    if (self->column_count == 0) return read_column_names(self, line);
    return split_row(self, line) && read_row(self);
}

tael_status tael__table_read(tael__vocabulary *vocabulary, const tael__table *table, const char *text,
                             size_t length, tael__table_fault *fault) {
    *fault = (tael__table_fault){.status = TAEL_OK, .reason = ""};
    reader self = {.vocabulary = vocabulary, .table = table, .fault = fault};
    span rest = {text, length};
    while (rest.text != NULL) {
        span line = cut(&rest, '\n');
        size_t valid = tael__utf8_first_bad(line.text, line.length);
        fault->line++;
        fault->offset = (size_t)(line.text - text) + (valid < line.length ? valid : 0);
        if (valid < line.length) return refuse(&self, TAEL_INVALID_UTF8, "not UTF-8"), fault->status;
        if (!read_line(&self, line)) return fault->status;
    }
    return TAEL_OK;
}
