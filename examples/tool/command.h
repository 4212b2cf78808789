/* tool/command.h - what the commands of `tael` share: how each looks to main.c, how each ends, and
 * how each speaks on standard error. */
#ifndef TAEL_TOOL_COMMAND_H
#define TAEL_TOOL_COMMAND_H

#include <stdbool.h>

/* How the program ends. A run that meets several faults ends with the greatest. */
enum exit_status {
    EXIT_DONE = 0,         /* everything was read, whether it held figures or not */
    EXIT_USAGE = 1,        /* the command line asks for what there is not */
    EXIT_INPUT = 2,        /* an input could not be read, or the output not be written */
    EXIT_INCONSISTENT = 3, /* a figure and its restatement contradict each other */
    EXIT_NO_RATE = 4       /* a figure stayed as it is for want of a rate */
};

/* One command a file. `arguments[0]` is what its messages begin with; the rest is its own. */
struct command {
    const char *name;
    const char *summary;
    enum exit_status (*run)(int argument_count, char **arguments);
};

extern const struct command scan_command, convert_command, check_command, render_command;

/* One line on standard error: "tael: SUBJECT: ...". */
void complain(const char *subject, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Sends what was printed on its way. Only this tells whether it arrived: a word on standard error and
 * EXIT_INPUT where it did not. */
enum exit_status finish_output(void);

#endif
