/* unit/lexicon_rows.c - every row of every table is found by the matcher, in its own example, with the
 * sense of its table; and every mark passes the filter that skip asks first. */

#include "base/array.h"
#include "base/utf8.h"
#include "lexicon/tables.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static const char *const table_names[] = {"numerals", "scales", "currencies", "signs", "approximations",
                                          "units",    "links",  "contexts",   "guards", "declarations"};

typedef struct content {
    char *items;
    size_t count, capacity;
} content;

static content read_table(const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/lib/lexicon/%s.tsv", TAEL_SOURCE_DIR, name);
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s", path);
    content text = {0};
    size_t read;
    do {
        cr_assert_eq(TAEL__ARRAY_RESERVE(&text, text.count + BUFSIZ, tael_allocator_default()), TAEL_OK);
        read = fread(text.items + text.count, 1, BUFSIZ, file);
        text.count += read;
    } while (read > 0);
    fclose(file);
    return text;
}

/* All tables, as the build's tool reads them. */
static void read_tables(tael__vocabulary *vocabulary) {
    tael__vocabulary_init(vocabulary, NULL);
    for (size_t i = 0; i < sizeof table_names / sizeof *table_names; i++) {
        const char *name = table_names[i];
        content text = read_table(name);
        tael__table_fault fault;
        tael__table_read(vocabulary, tael__table_by_name(name, strlen(name)), text.items, text.count, &fault);
        cr_assert_eq(fault.status, TAEL_OK, "%s:%zu: %s", name, fault.line, fault.reason);
        TAEL__ARRAY_FREE(&text, tael_allocator_default());
    }
}

static bool is_omitted(const tael__form *form) {
    return form->sense.role == TAEL__CURRENCY && form->sense.kind == TAEL__CURRENCY_OMITTED;
}

static bool lifts_guard(const tael__form *form) {
    return form->sense.role == TAEL__GUARD && (form->sense.flags & TAEL__LIFTED) != 0;
}

static bool has_sense(const tael__match *match, const tael__sense *sense) {
    for (size_t i = 0; i < match->word.count; i++) {
        const tael__sense *other = &match->senses[i];
        if (other->role == sense->role && other->kind == sense->kind && other->flags == sense->flags &&
            other->power == sense->power)
            return true;
    }
    return false;
}

static void check_found(const tael__form *form) {
    tael__match match = {0};
    bool declares = form->sense.role == TAEL__DECLARATION;
    bool (*find)(const tael_lexicon *, const char *, size_t, tael__match *) =
        declares ? tael__lexicon_declares : tael__lexicon_match;
    bool found = find(tael_lexicon_builtin(), form->text, form->text_length, &match);
    cr_expect(found && match.length == form->text_length, "%.*s is not found", form->text_length, form->text);
    if (found)
        cr_expect(has_sense(&match, &form->sense), "%.*s has not its sense", form->text_length, form->text);
}

Test(lexicon_rows, every_form_is_found_with_its_sense) {
    tael__vocabulary vocabulary;
    read_tables(&vocabulary);
    cr_expect_gt(vocabulary.forms.count, 3000);
    for (size_t i = 0; i < vocabulary.forms.count; i++) {
        const tael__form *form = &vocabulary.forms.items[i];
        if (!is_omitted(form) && !lifts_guard(form)) check_found(form);
    }
    tael__vocabulary_free(&vocabulary);
}

/* ---- the filter ---- */

static bool passes(const char *text, size_t length) {
    return tael__filter_passes(tael__lexicon_marks(tael_lexicon_builtin()), text, length);
}

static void check_passes(const char *text, size_t length) {
    tael__match match;
    if (!tael__lexicon_match(tael_lexicon_builtin(), text, length, &match)) return;
    if ((match.word.flags & TAEL__MARK) != 0) cr_expect(passes(text, length), "%.*s", (int)length, text);
}

/* The form as it may stand in a text: with something behind it, in capitals, in full width. */
static void check_writings(const tael__form *form) {
    static const char *const behind[] = {"", "5 million", " 5 million", "元人民币", "$5 million", "x"};
    char text[TAEL__TRIE_KEY_MAX + 16];
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
        int length = snprintf(text, sizeof text, "%.*s%s", form->text_length, form->text, behind[i]);
        check_passes(text, (size_t)length);
        for (int j = 0; j < length; j++)
            if (text[j] >= 'a' && text[j] <= 'z') text[j] = (char)(text[j] - 'a' + 'A');
        check_passes(text, (size_t)length);
    }
    if ((form->text[0] & 0x80) != 0) return;
    unsigned wide = (unsigned)form->text[0] - '!' + 0xFF01;
    int length = snprintf(text, sizeof text, "%c%c%c%.*s", (char)(0xE0 | wide >> 12),
                          (char)(0x80 | (wide >> 6 & 0x3F)), (char)(0x80 | (wide & 0x3F)),
                          form->text_length - 1, form->text + 1);
    check_passes(text, (size_t)length);
}

Test(lexicon_rows, every_mark_passes_the_filter) {
    tael__vocabulary vocabulary;
    read_tables(&vocabulary);
    for (size_t i = 0; i < vocabulary.forms.count; i++) check_writings(&vocabulary.forms.items[i]);
    tael__vocabulary_free(&vocabulary);
}

Test(lexicon_rows, the_filter_stops_plain_words) {
    static const char *const words[] = {"the",     "company", "which", "revenue",
                                        "quarter", "because", "it",    "has"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cr_expect_not(passes(words[i], strlen(words[i])), "%s", words[i]);
    cr_expect_not(passes("的公司", strlen("的公司")));
    cr_expect_not(passes("人口很多", strlen("人口很多")));
}

/* Every currency but those that the tables omit has its code for a form. */
Test(lexicon_rows, every_code_is_a_form) {
    tael__vocabulary vocabulary;
    read_tables(&vocabulary);
    size_t count, omitted = 0, found = 0;
    const tael_currency *currencies = tael_currency_all(&count);
    for (size_t i = 0; i < vocabulary.forms.count; i++) {
        const tael__form *form = &vocabulary.forms.items[i];
        omitted += is_omitted(form) && tael_currency_by_code(form->text, form->text_length) != NULL;
    }
    for (size_t i = 0; i < count; i++) {
        tael__match match;
        found += tael__lexicon_match(tael_lexicon_builtin(), currencies[i].code, 3, &match) &&
                 match.length == 3 && match.senses[0].role == TAEL__CURRENCY &&
                 tael__lexicon_currency(tael_lexicon_builtin(), match.senses[0].value, 0) == &currencies[i];
    }
    cr_expect_eq(found + omitted, count, "%zu found, %zu omitted of %zu", found, omitted, count);
    tael__vocabulary_free(&vocabulary);
}
