/* tool/options.c - getopt_long, and what is the same for every command. */
#include "options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include <tael/tael.h>

enum { OPTION_UNKNOWN = '?' };

static enum exit_status read_option(struct operands *operands, const struct option_set *set, void *request,
                                    int code) {
    if (code == OPTION_UNKNOWN) {
        fprintf(stderr, "`tael %s --help` lists the options\n", set->command);
        return EXIT_USAGE;
    }
    if (code != OPTION_HELP) return set->read(request, code, optarg);
    fputs(set->help, stdout);
    operands->is_help = true;
    return EXIT_DONE;
}

enum exit_status read_options(struct operands *operands, const struct option_set *set, void *request,
                              int argument_count, char **arguments) {
    *operands = (struct operands){0};
    enum exit_status status = EXIT_DONE;
    int code;
    while (status == EXIT_DONE && !operands->is_help &&
           (code = getopt_long(argument_count, arguments, "h", set->options, NULL)) != -1)
        status = read_option(operands, set, request, code);
    operands->items = arguments + optind;
    operands->count = (size_t)(argument_count - optind);
    return status;
}

enum exit_status read_options_and_files(struct operands *files, const struct option_set *set, void *request,
                                        int argument_count, char **arguments) {
    static char *const only_standard_input[] = {"-"};
    enum exit_status status = read_options(files, set, request, argument_count, arguments);
    if (files->count > 0) return status;
    files->items = only_standard_input;
    files->count = 1;
    return status;
}

enum exit_status read_digits(size_t *digits, const char *command, const char *argument) {
    char *end;
    errno = 0;
    unsigned long number = strtoul(argument, &end, 10);
    bool is_number = *argument >= '0' && *argument <= '9' && *end == '\0' && errno == 0;
    *digits = number;
    if (is_number && number >= 1 && number <= TAEL_DECIMAL_DIGITS_MAX) return EXIT_DONE;
    complain(command, "--digits %s: not a number from 1 to %d", argument, TAEL_DECIMAL_DIGITS_MAX);
    return EXIT_USAGE;
}
