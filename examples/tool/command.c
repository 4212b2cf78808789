/* tool/command.c - the one way in which commands speak on standard error, and the last look at what they
 * said on standard output. */
#include "command.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void complain(const char *subject, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "tael: %s: ", subject);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

enum exit_status finish_output(void) {
    if (fflush(stdout) == 0 && !ferror(stdout)) return EXIT_DONE;
    complain("standard output", "%s", strerror(errno));
    return EXIT_INPUT;
}
