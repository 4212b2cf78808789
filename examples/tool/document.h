/* tool/document.h - a whole file as one text. */
#ifndef TAEL_TOOL_DOCUMENT_H
#define TAEL_TOOL_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

struct document {
    char *text; /* NULL where the document is empty */
    size_t length;
    bool mapped; /* in memory by mmap, else by malloc */
};

/* Reads a file whole; the path "-" is standard input. A regular file is mapped, so that its size costs
 * no memory; anything else (a pipe, a file of /proc) is read to its end.
 * False with errno where that fails. A file that another program shortens while it is mapped ends the
 * program with SIGBUS, as it does with every program that maps files. */
bool document_read(struct document *document, const char *path);

void document_release(struct document *document);

#endif
