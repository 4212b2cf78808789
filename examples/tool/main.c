/* tool/main.c - the command `tael`: finds the command that is asked for, and hands it the rest. */
#include "command.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include <tael/tael.h>

static const struct command *const commands[] = {&scan_command, &convert_command, &check_command,
                                                 &render_command};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static void print_help(FILE *output) {
    fputs("usage: tael COMMAND [OPTION]... [ARGUMENT]...\n"
          "\n"
          "Finds exact financial figures in English and Chinese text.\n"
          "\n"
          "commands:\n",
          output);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(output, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n"
          "  tael COMMAND --help   says what a command does, and shows an example\n"
          "  tael --version        says which version this is\n"
          "\n"
          "exit status: 0 everything was read, 1 bad usage, 2 an input could not be read,\n"
          "3 figures contradict each other (check), 4 there was no rate for a figure (convert)\n",
          output);
}

static const struct command *find_command(const char *name) {
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i]->name, name) == 0) return commands[i];
    return NULL;
}

static enum exit_status run_command(const struct command *command, int argument_count, char **arguments) {
    char message_head[32];
    snprintf(message_head, sizeof message_head, "tael: %s", command->name);
    arguments[0] = message_head;
    return command->run(argument_count, arguments);
}

int main(int argument_count, char **arguments) {
    /* A reader that has seen enough ends the program quietly, even where the parent ignores the signal. */
    signal(SIGPIPE, SIG_DFL);
    if (argument_count < 2) {
        print_help(stderr);
        return EXIT_USAGE;
    }
    const char *name = arguments[1];
    const struct command *command = find_command(name);
    if (command != NULL) return (int)run_command(command, argument_count - 1, arguments + 1);
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        print_help(stdout);
        return (int)finish_output();
    }
    if (strcmp(name, "--version") == 0) {
        printf("tael %s\n", tael_version());
        return (int)finish_output();
    }
    complain(name, "no such command; `tael --help` lists them");
    return EXIT_USAGE;
}
