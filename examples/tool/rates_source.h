/* tool/rates_source.h - the options that name rates and their day, shared by the commands that need them. */
#ifndef TAEL_TOOL_RATES_SOURCE_H
#define TAEL_TOOL_RATES_SOURCE_H

#include <tael/tael.h>

#include "command.h"

/* How many days before the one asked for a rate may be of. */
enum { RATE_DAYS_BACK = 7 };

struct rates_source {
    const char *command; /* whose options these are, for messages */
    tael_rates_builder *builder;
    tael_day day;
};

/* No rates yet, and the newest day. EXIT_INPUT where memory is short, and told. */
enum exit_status rates_source_open(struct rates_source *source, const char *command);

/* --rate USDCNY=6.3036, --rates FILE, --date 2015-10-30. What is wrong is told, with the line and column
 * of a file: EXIT_USAGE, or EXIT_INPUT for a file. */
enum exit_status rates_source_add_rate(struct rates_source *source, const char *argument);
enum exit_status rates_source_add_file(struct rates_source *source, const char *path);
enum exit_status rates_source_set_day(struct rates_source *source, const char *argument);

/* The rates that were gathered, for tael_rates_free(); NULL where memory is short, and told. The source
 * holds none then. */
tael_rates *rates_source_finish(struct rates_source *source);

/* Gives back what was gathered and not finished. */
void rates_source_close(struct rates_source *source);

#endif
