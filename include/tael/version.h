/** tael/version.h - which tael this is. */
#ifndef TAEL_VERSION_H
#define TAEL_VERSION_H

#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The version that a program is compiled with, by the rules of https://semver.org. */
#define TAEL_VERSION_MAJOR 0
#define TAEL_VERSION_MINOR 1
#define TAEL_VERSION_PATCH 0

/** The version that a program runs with, as "major.minor.patch". Never NULL; nothing is to be freed.
 * Threads: any. Cost: none. */
TAEL_API const char *tael_version(void);

#ifdef __cplusplus
}
#endif
#endif
