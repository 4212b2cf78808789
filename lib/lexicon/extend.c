/* lexicon/extend.c - words at run time: a text of tables and a lexicon make another lexicon.
 *
 *     text  := { comment | table }
 *     table := "## " name, end of line, the lines of <name>.tsv
 *
 * The new rows come first, then the old lexicon's forms but for those that a new row replaces; parts.c and
 * image.c make a lexicon of both, as the build does. */
#include "base/error.h"
#include "lexicon/image.h"
#include "lexicon/tables.h"
#include "lexicon/unpack.h"
#include <string.h>

static const char heading[] = "## ";
static const char too_large[] = "more forms, or more meanings of one, than a lexicon can hold";

enum { HEADING_LENGTH = sizeof heading - 1 };

typedef struct source {
    const char *text;
    size_t length;
    size_t line; /* where the line at hand begins */
    tael_error *error;
} source;

static tael_status refuse(const source *self, tael_status status, size_t offset, const char *reason) {
    if (self->error != NULL) *self->error = (tael_error){status, offset, reason};
    return status;
}

static size_t line_end(const source *self) {
    const char *end = memchr(self->text + self->line, '\n', self->length - self->line);
    return end != NULL ? (size_t)(end - self->text) : self->length;
}

static void next_line(source *self) {
    size_t end = line_end(self);
    self->line = end < self->length ? end + 1 : end;
}

static bool at_heading(const source *self) {
    return self->length - self->line >= HEADING_LENGTH &&
           memcmp(self->text + self->line, heading, HEADING_LENGTH) == 0;
}

/* Reads the table whose name stands in this line, up to the next such line. */
static tael_status read_table(source *self, tael__vocabulary *vocabulary) {
    size_t name = self->line + HEADING_LENGTH;
    const tael__table *table = tael__table_by_name(self->text + name, line_end(self) - name);
    if (table == NULL) return refuse(self, TAEL_SYNTAX, self->line, "no table has this name");
    next_line(self);
    size_t start = self->line;
    while (self->line < self->length && !at_heading(self)) next_line(self);
    tael__table_fault fault;
    tael_status status = tael__table_read(vocabulary, table, self->text + start, self->line - start, &fault);
    return status == TAEL_OK ? TAEL_OK : refuse(self, status, start + fault.offset, fault.reason);
}

static bool at_comment(const source *self) {
    char first = self->text[self->line];
    return first == '#' || first == '\n';
}

static tael_status read_tables(source *self, tael__vocabulary *vocabulary) {
    tael_status status = TAEL_OK;
    while (status == TAEL_OK && self->line < self->length) {
        if (at_heading(self))
            status = read_table(self, vocabulary);
        else if (at_comment(self))
            next_line(self);
        else
            status = refuse(self, TAEL_SYNTAX, self->line, "no table is named before this line");
    }
    return status;
}

static tael_status make(tael_lexicon **out, tael__vocabulary *vocabulary, const tael_lexicon *base) {
    const tael_allocator *allocator = &vocabulary->arena.allocator;
    tael__parts *parts = tael__arena_allocate(&vocabulary->arena, sizeof *parts);
    if (parts == NULL) return TAEL_NO_MEMORY;
    memset(parts, 0, sizeof *parts);
    tael_status status = tael__unpack_forms(vocabulary, base);
    if (status == TAEL_OK) status = tael__parts_make(parts, vocabulary, allocator);
    if (status == TAEL_OK) status = tael__image_make(out, parts, vocabulary, allocator);
    tael__parts_free(parts, allocator);
    return status;
}

static tael_status extend(tael_lexicon **out, tael__vocabulary *vocabulary, const tael_lexicon *base,
                          source *tables) {
    tael_status status = tael__unpack_lists(vocabulary, base);
    if (status != TAEL_OK) return tael__report(tables->error, status, 0);
    status = read_tables(tables, vocabulary);
    if (status != TAEL_OK) return status;
    status = make(out, vocabulary, base);
    if (status == TAEL_TOO_LARGE) return refuse(tables, status, 0, too_large);
    return status == TAEL_OK ? TAEL_OK : tael__report(tables->error, status, 0);
}

tael_status tael_lexicon_extend(tael_lexicon **out, const tael_lexicon *base, const char *text, size_t length,
                                const tael_allocator *allocator, tael_error *error) {
    if (out == NULL || (text == NULL && length > 0)) return tael__report(error, TAEL_INVALID_ARGUMENT, 0);
    *out = NULL;
    tael__vocabulary vocabulary;
    tael__vocabulary_init(&vocabulary, allocator);
    vocabulary.beyond_iso = true;
    source tables = {.text = text, .length = length, .error = error};
    tael_status status = extend(out, &vocabulary, base != NULL ? base : tael_lexicon_builtin(), &tables);
    tael__vocabulary_free(&vocabulary);
    return status;
}
