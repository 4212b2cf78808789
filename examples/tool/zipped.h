/* tool/zipped.h - a table that was published as a zip archive. */
#ifndef TAEL_TOOL_ZIPPED_H
#define TAEL_TOOL_ZIPPED_H

#include "document.h"

/* Whether a document is a zip archive, by its first bytes. */
bool is_zipped(const struct document *document);

/* Puts the archive's first file whose name ends in .csv in the place of the archive. False where that
 * fails, and told; the document is then as it was. */
bool unzip_table(struct document *document, const char *path);

#endif
