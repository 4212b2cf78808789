/* base/error.h - filling a tael_error on the way out. */
#ifndef TAEL_BASE_ERROR_H
#define TAEL_BASE_ERROR_H

#include "tael/status.h"

/* Writes *error, which may be NULL, with the status's own sentence, and returns the status. */
static inline tael_status tael__report(tael_error *error, tael_status status, size_t offset) {
    if (error != NULL) *error = (tael_error){status, offset, tael_status_message(status)};
    return status;
}

#endif
