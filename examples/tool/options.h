/* tool/options.h - how every command reads its command line. */
#ifndef TAEL_TOOL_OPTIONS_H
#define TAEL_TOOL_OPTIONS_H

#include <getopt.h>
#include <stddef.h>

#include "command.h"

/* The code of --help and -h, which every command has. */
enum { OPTION_HELP = 'h' };

/* The options of a command. `read` takes one of them: EXIT_DONE, or what is wrong has been told. */
struct option_set {
    const char *command;
    const char *help; /* printed for --help */
    const struct option *options;
    enum exit_status (*read)(void *request, int code, const char *argument);
};

/* What a command line comes to, besides its options. */
struct operands {
    bool is_help; /* help was asked for, and printed: there is nothing to do */
    char *const *items;
    size_t count;
};

/* Reads all options into the request. EXIT_DONE, or what is wrong has been told. */
enum exit_status read_options(struct operands *operands, const struct option_set *set, void *request,
                              int argument_count, char **arguments);

/* The same, for a command that reads files: where none is named there is one, "-", standard input. */
enum exit_status read_options_and_files(struct operands *files, const struct option_set *set, void *request,
                                        int argument_count, char **arguments);

/* Reads --digits N. EXIT_DONE, or EXIT_USAGE, and told. */
enum exit_status read_digits(size_t *digits, const char *command, const char *argument);

#endif
