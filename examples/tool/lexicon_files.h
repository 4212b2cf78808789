/* tool/lexicon_files.h - words that files bring to the scan. */
#ifndef TAEL_TOOL_LEXICON_FILES_H
#define TAEL_TOOL_LEXICON_FILES_H

#include <stdbool.h>

#include <tael/tael.h>

/* Puts a lexicon that has the words of a file besides in the place of *lexicon, which is freed; NULL is
 * the built-in one. False where the file cannot be read or has a fault: standard error says where and
 * why, and *lexicon is as it was. */
bool add_lexicon_file(tael_lexicon **lexicon, const char *path);

#endif
