/* lexicon/compile.c - the build's tool: all tables, CLDR and ISO 4217 -> one C file of constant data.
 *
 *     compile_lexicon OUTPUT.c TABLE.tsv...
 *
 * It stops at the first fault with file, line and reason, and then leaves no output. */
#include "base/array.h"
#include "lexicon/cldr.h"
#include "lexicon/image.h"
#include "lexicon/tables.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

typedef struct content {
    char *items;
    size_t count, capacity;
} content;

static bool read_file(const char *path, content *out) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return false;
    size_t read = 0;
    do {
        if (TAEL__ARRAY_RESERVE(out, out->count + BUFSIZ, tael_allocator_default()) != TAEL_OK) break;
        read = fread(out->items + out->count, 1, BUFSIZ, file);
        out->count += read;
    } while (read > 0);
    bool whole = ferror(file) == 0 && feof(file) != 0;
    fclose(file);
    return whole;
}

/* The name of a file without its folder and without ".tsv". */
static const tael__table *table_of(const char *path) {
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    const char *end = strrchr(name, '.');
    return tael__table_by_name(name, end != NULL ? (size_t)(end - name) : strlen(name));
}

static bool read_table(tael__vocabulary *vocabulary, const char *path) {
    const tael__table *table = table_of(path);
    content text = {0};
    tael__table_fault fault = {.status = TAEL_OK};
    if (table == NULL)
        fprintf(stderr, "%s: no table has this name\n", path);
    else if (!read_file(path, &text))
        fprintf(stderr, "%s: cannot be read\n", path);
    else if (tael__table_read(vocabulary, table, text.items, text.count, &fault) != TAEL_OK)
        fprintf(stderr, "%s:%zu: %s\n", path, fault.line, fault.reason);
    else {
        TAEL__ARRAY_FREE(&text, tael_allocator_default());
        return true;
    }
    TAEL__ARRAY_FREE(&text, tael_allocator_default());
    return false;
}

/* ---- writing ---- */

static void write_cells(FILE *output, const tael__parts *parts) {
    fputs("    .cells = {\n", output);
    for (size_t i = 0; i < parts->trie.cells.count; i++) {
        const tael__trie_cell *cell = &parts->trie.cells.items[i];
        fprintf(output, "{%" PRIu32 ",%u,%u,%u},%s", cell->base, cell->entry, cell->label, cell->tail,
                i % 8 == 7 ? "\n" : "");
    }
    fputs("},\n    .tails = {\n", output);
    for (size_t i = 0; i < parts->trie.tails.count; i++)
        fprintf(output, "%u,%s", parts->trie.tails.items[i], i % 24 == 23 ? "\n" : "");
    fputs("},\n", output);
}

static void write_entrances(FILE *output, const tael__entrances *entrances) {
    fputs("    .entrances = {\n", output);
    for (size_t i = 0; i < entrances->count; i++) {
        const tael__entrance *entrance = &entrances->items[i];
        if (entrance->word == 0) continue;
        fprintf(output,
                "[%zu]={UINT64_C(0x%" PRIx64 "),%" PRIu32 ",%u,%u,{UINT64_C(0x%" PRIx64
                "),UINT64_C(0x%" PRIx64 ")}},\n",
                i, entrance->word, entrance->cell, entrance->entry, entrance->depth, entrance->followers.next,
                entrance->followers.behind_space);
    }
    fputs("},\n", output);
}

static void write_words(FILE *output, const tael__parts *parts) {
    fputs("    .spellings = {\n", output);
    for (size_t i = 0; i < parts->spellings.count; i++) {
        const tael__spelling *spelling = &parts->spellings.items[i];
        fprintf(output, "{%" PRIu32 ",{%u,%u,%u,%u,%" PRIu32 "}},%s", spelling->capitals,
                spelling->word.first, spelling->word.count, spelling->word.flags, spelling->word.roles,
                spelling->word.links, i % 6 == 5 ? "\n" : "");
    }
    fputs("},\n    .senses = {\n", output);
    for (size_t i = 0; i < parts->senses.count; i++) {
        const tael__sense *sense = &parts->senses.items[i];
        fprintf(output, "{%u,%u,%u,%d,%u},%s", sense->role, sense->kind, sense->flags, sense->power,
                sense->value, i % 8 == 7 ? "\n" : "");
    }
    fputs("},\n", output);
}

static void write_sets(FILE *output, const tael__parts *parts, const tael__vocabulary *vocabulary) {
    fputs("    .sets = {\n", output);
    for (size_t i = 0; i < parts->sets.count; i++) {
        const tael__set *set = &parts->sets.items[i];
        fprintf(output, "{%u,%u,%u,%u},%s", set->first, set->first_preference, set->count,
                set->preference_count, i % 8 == 7 ? "\n" : "");
    }
    fputs("},\n    .members = {\n", output);
    for (size_t i = 0; i < parts->members.count; i++)
        fprintf(output, "%u,%s", parts->members.items[i], i % 24 == 23 ? "\n" : "");
    fputs("},\n    .preferences = {\n", output);
    for (size_t i = 0; i < parts->preferences.count; i++)
        fprintf(output, "{\"%s\",%u},\n", parts->preferences.items[i].language,
                parts->preferences.items[i].currency);
    fputs("},\n    .names = {\n", output);
    for (size_t i = 0; i < vocabulary->names.count; i++)
        fprintf(output, "%d,%s", vocabulary->names.items[i], i % 24 == 23 ? "\n" : "");
    fputs("},\n", output);
}

static void write_bits(FILE *output, const char *name, const uint64_t *bits, size_t count) {
    fprintf(output, "        .%s = {\n", name);
    for (size_t i = 0; i < count; i++)
        if (bits[i] != 0) fprintf(output, "[%zu]=UINT64_C(0x%" PRIx64 "),\n", i, bits[i]);
    fputs("        },\n", output);
}

static void write_type(FILE *output, const tael__parts *parts, const tael__vocabulary *vocabulary) {
    fprintf(output,
            "struct image {\n"
            "    struct tael_lexicon head;\n"
            "    tael__trie_cell cells[%zu];\n"
            "    uint8_t tails[%zu];\n"
            "    tael__entrance entrances[%zu];\n"
            "    tael__spelling spellings[%zu];\n"
            "    tael__sense senses[%zu];\n"
            "    tael__set sets[%zu];\n"
            "    uint16_t members[%zu];\n"
            "    tael__preference preferences[%zu];\n"
            "    char names[%zu];\n"
            "};\n\n",
            parts->trie.cells.count, parts->trie.tails.count, parts->entrances.count, parts->spellings.count,
            parts->senses.count, parts->sets.count, parts->members.count, parts->preferences.count,
            vocabulary->names.count);
}

static void write_filter(FILE *output, const char *name, const tael__filter *filter) {
    fprintf(output, "        .%s = {\n", name);
    write_bits(output, "prefixes", filter->prefixes, sizeof filter->prefixes / sizeof *filter->prefixes);
    write_bits(output, "words", filter->words, sizeof filter->words / sizeof *filter->words);
    write_bits(output, "points", filter->points, sizeof filter->points / sizeof *filter->points);
    write_bits(output, "trails", filter->trails, sizeof filter->trails / sizeof *filter->trails);
    write_bits(output, "lone", filter->lone, sizeof filter->lone / sizeof *filter->lone);
    write_bits(output, "pairs", filter->pairs, sizeof filter->pairs / sizeof *filter->pairs);
    fputs("        },\n", output);
}

static void write_head(FILE *output, const tael__parts *parts, size_t name_bytes) {
    static const char *const names[] = {"cells", "tails",   "entrances",   "spellings", "senses",
                                        "sets",  "members", "preferences", "names"};
    fputs("    .head = {\n", output);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        fprintf(output, "        .%s = offsetof(struct image, %s),\n", names[i], names[i]);
    fprintf(output, "        .entrance_count = %zu,\n        .set_count = %zu,\n        .name_bytes = %zu,\n",
            parts->entrances.count, parts->sets.count, name_bytes);
    write_filter(output, "forms", &parts->forms);
    write_filter(output, "marks", &parts->marks);
    write_filter(output, "headings", &parts->headings);
    fputs("    },\n", output);
}

static void write_image(FILE *output, const tael__parts *parts, const tael__vocabulary *vocabulary) {
    fputs("/* Made by compile_lexicon from lexicon/<table>.tsv, CLDR and ISO 4217: change those. */\n"
          "#include \"lexicon/image.h\"\n\n",
          output);
    write_type(output, parts, vocabulary);
    fputs("static const struct image image = {\n", output);
    write_head(output, parts, vocabulary->names.count);
    write_cells(output, parts);
    write_entrances(output, &parts->entrances);
    write_words(output, parts);
    write_sets(output, parts, vocabulary);
    fputs("};\n\nconst tael_lexicon *tael_lexicon_builtin(void) {\n    return &image.head;\n}\n", output);
}

static bool write_file(const char *path, const tael__parts *parts, const tael__vocabulary *vocabulary) {
    FILE *output = fopen(path, "w");
    bool written = output != NULL;
    if (written) {
        write_image(output, parts, vocabulary);
        written = ferror(output) == 0;
        if (fclose(output) != 0) written = false;
        if (!written) remove(path);
    }
    if (!written) fprintf(stderr, "%s: cannot be written\n", path);
    return written;
}

/* ---- all of it ---- */

static bool compile(tael__vocabulary *vocabulary, const char *path) {
    const tael_allocator *allocator = tael_allocator_default();
    tael__parts parts = {0};
    tael_status status = tael__add_codes(vocabulary);
    if (status == TAEL_OK) status = tael__add_cldr_names(vocabulary);
    if (status == TAEL_OK) status = tael__parts_make(&parts, vocabulary, allocator);
    if (status != TAEL_OK) fprintf(stderr, "compile_lexicon: %s\n", tael_status_message(status));
    bool written = status == TAEL_OK && write_file(path, &parts, vocabulary);
    tael__parts_free(&parts, allocator);
    return written;
}

int main(int argument_count, char **arguments) {
    if (argument_count < 3) {
        fputs("usage: compile_lexicon OUTPUT.c TABLE.tsv...\n", stderr);
        return EXIT_FAILURE;
    }
    tael__vocabulary vocabulary;
    tael__vocabulary_init(&vocabulary, NULL);
    bool done = true;
    for (int i = 2; done && i < argument_count; i++) done = read_table(&vocabulary, arguments[i]);
    done = done && compile(&vocabulary, arguments[1]);
    tael__vocabulary_free(&vocabulary);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
