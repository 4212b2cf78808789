/* base/version.c - the version as text. */
#include "tael/version.h"

#define TEXT_OF(number) #number
#define JOINED(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *tael_version(void) {
    return JOINED(TAEL_VERSION_MAJOR, TAEL_VERSION_MINOR, TAEL_VERSION_PATCH);
}
