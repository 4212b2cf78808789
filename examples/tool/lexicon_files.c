/* tool/lexicon_files.c - reads a file of tables, and counts the lines before a fault. */
#include "lexicon_files.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "document.h"

static size_t line_at(const char *text, size_t offset) {
    size_t line = 1;
    for (size_t i = 0; i < offset; i++)
        if (text[i] == '\n') line++;
    return line;
}

/* As compilers do, so that an editor can go there. */
static void print_fault(const char *path, size_t line, const char *reason) {
    fprintf(stderr, "%s:%zu: %s\n", path, line, reason);
}

bool add_lexicon_file(tael_lexicon **lexicon, const char *path) {
    struct document document;
    if (!document_read(&document, path)) {
        complain("scan", "--lexicon %s: %s", path, strerror(errno));
        return false;
    }
    tael_lexicon *extended;
    tael_error error;
    tael_status status =
        tael_lexicon_extend(&extended, *lexicon, document.text, document.length, NULL, &error);
    if (status == TAEL_OK) {
        tael_lexicon_free(*lexicon);
        *lexicon = extended;
    } else {
        print_fault(path, line_at(document.text, error.offset), error.message);
    }
    document_release(&document);
    return status == TAEL_OK;
}
