/* sqlite/arguments.c - by SQLite's conventions for memory and errors. */
#include "arguments.h"

#include <stdarg.h>
#include <string.h>

SQLITE_EXTENSION_INIT3

bool any_is_null(int count, sqlite3_value **values) {
    for (int i = 0; i < count; i++)
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) return true;
    return false;
}

bool text_of(sqlite3_value *value, struct bytes *text) {
    text->start = (const char *)sqlite3_value_text(value);
    text->length = (size_t)sqlite3_value_bytes(value);
    return text->start != NULL;
}

bool bytes_of(sqlite3_value *value, struct bytes *bytes) {
    if (sqlite3_value_type(value) != SQLITE_BLOB) return text_of(value, bytes);
    const void *start = sqlite3_value_blob(value);
    *bytes = (struct bytes){start != NULL ? start : "", (size_t)sqlite3_value_bytes(value)};
    return start != NULL || bytes->length == 0; /* an empty BLOB has no address */
}

int quoted_length(const struct bytes *text) {
    enum { MOST = 40 };
    if (text->length <= MOST) return (int)text->length;
    int length = MOST;
    while (length > 0 && ((unsigned char)text->start[length] & 0xC0) == 0x80) length--;
    return length;
}

void put_number(sqlite3_context *context, const tael_decimal *number) {
    char digits[TAEL_DECIMAL_TEXT_MAX];
    size_t length = 0;
    tael_decimal_to_text(number, digits, sizeof digits, &length);
    sqlite3_result_text(context, digits, (int)length, SQLITE_TRANSIENT);
}

void put_constant(sqlite3_context *context, const char *text) {
    if (text == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, text, -1, SQLITE_STATIC);
}

void fail(sqlite3_context *context, const char *function, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *reason = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    char *message = reason == NULL ? NULL : sqlite3_mprintf("%s: %s", function, reason);
    if (message == NULL)
        sqlite3_result_error_nomem(context);
    else
        sqlite3_result_error(context, message, -1);
    sqlite3_free(message);
    sqlite3_free(reason);
}

void fail_with(sqlite3_context *context, const char *function, tael_status status) {
    if (status == TAEL_NO_MEMORY)
        sqlite3_result_error_nomem(context);
    else
        fail(context, function, "%s", tael_status_message(status));
}
