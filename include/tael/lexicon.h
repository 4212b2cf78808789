/** tael/lexicon.h - the words that the scanner knows: built in, and added at run time. */
#ifndef TAEL_LEXICON_H
#define TAEL_LEXICON_H

#include <stddef.h>
#include "memory.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A set of words. Immutable once made, so any number of threads and scans may share one. */
typedef struct tael_lexicon tael_lexicon;

/** The built-in lexicon: constant data. Never NULL; nothing is to be freed. Threads: any. Cost: none. */
TAEL_API const tael_lexicon *tael_lexicon_builtin(void);

#ifdef __cplusplus
}
#endif
#endif
