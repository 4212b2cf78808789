/* lexicon/written.c - finds the form to write. */
#include "lexicon/written.h"

#include <stdbool.h>
#include <string.h>

static int compare(const tael__written *line, enum tael__writing writing, enum tael__written_kind kind,
                   unsigned number) {
    if (line->writing != writing) return line->writing < writing ? -1 : 1;
    if (line->kind != kind) return line->kind < kind ? -1 : 1;
    return line->number == number ? 0 : line->number < number ? -1 : 1;
}

/* The first line that is not below what is sought. */
static size_t find(enum tael__writing writing, enum tael__written_kind kind, unsigned number) {
    size_t low = 0, high = tael__written_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&tael__written_lines[middle], writing, kind, number) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const char *tael__written_number(enum tael__writing writing, enum tael__written_kind kind, unsigned number) {
    size_t at = find(writing, kind, number);
    bool found = at < tael__written_count && compare(&tael__written_lines[at], writing, kind, number) == 0;
    return found ? tael__written_lines[at].form : NULL;
}

const char *tael__written_name(enum tael__writing writing, enum tael__written_kind kind, const char *key) {
    for (size_t at = find(writing, kind, 0); at < tael__written_count; at++) {
        const tael__written *line = &tael__written_lines[at];
        if (compare(line, writing, kind, 0) != 0) return NULL;
        if (strcmp(line->key, key) == 0) return line->form;
    }
    return NULL;
}
