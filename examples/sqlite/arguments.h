/* sqlite/arguments.h - SQL's values in, results and errors out. */
#ifndef SQLITE_ARGUMENTS_H
#define SQLITE_ARGUMENTS_H

#include <sqlite3ext.h>
#include <stdbool.h>
#include <stddef.h>
#include <tael/tael.h>

#define DEFAULT_LOCALE "en_US"

struct bytes {
    const char *start;
    size_t length;
};

/* NULL in, NULL out: true where one of the values is NULL. The result is NULL until another is set. */
bool any_is_null(int count, sqlite3_value **values);

/* A value's text in UTF-8, with a NUL behind it. It lives as long as the value. False where there is no
 * memory. */
bool text_of(sqlite3_value *value, struct bytes *text);

/* The same, but of a BLOB the bytes as they are, without a NUL. */
bool bytes_of(sqlite3_value *value, struct bytes *bytes);

/* The first bytes of a text, not more than a message should quote, and no part of a character. For "%.*s". */
int quoted_length(const struct bytes *text);

/* The plain digits of a number as a result. */
void put_number(sqlite3_context *context, const tael_decimal *number);

/* A constant text as a result; NULL for NULL. */
void put_constant(sqlite3_context *context, const char *text);

/* The function fails: "tael_render: no style 'loud'". In SQLite's format "%!.40s" is 40 characters at most.
 */
void fail(sqlite3_context *context, const char *function, const char *format, ...);

/* The same for a status that is not TAEL_OK. */
void fail_with(sqlite3_context *context, const char *function, tael_status status);

#endif
