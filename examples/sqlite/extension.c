/* sqlite/extension.c - what SQLite calls when it loads the extension: each table and function by its name. */
#include "extension.h"
#include "readers.h"

SQLITE_EXTENSION_INIT1

/* What must be there: SQLITE_INNOCUOUS. */
enum { OLDEST_SQLITE = 3031000 };

enum { FUNCTION_FLAGS = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS };

static const struct function {
    const char *name;
    int fewest, most; /* arguments */
    void (*call)(sqlite3_context *context, int count, sqlite3_value **values);
} functions[] = {
    {"tael_value", 1, 2, tael_value_function},
    {"tael_currency", 1, 2, tael_currency_function},
    {"tael_render", 2, 4, tael_render_function},
    {"tael_convert", 3, 4, tael_convert_function},
};

/* SQLite gives the reference back when the function goes, and where it cannot be registered, too. */
static int register_function(sqlite3 *database, const struct function *function, struct readers *readers) {
    int status = SQLITE_OK;
    for (int arguments = function->fewest; arguments <= function->most && status == SQLITE_OK; arguments++)
        status =
            sqlite3_create_function_v2(database, function->name, arguments, FUNCTION_FLAGS,
                                       readers_hold(readers), function->call, NULL, NULL, readers_release);
    return status;
}

static int register_all(sqlite3 *database, struct readers *readers) {
    int status = sqlite3_create_module_v2(database, "tael_scan", &scan_table_module, readers_hold(readers),
                                          readers_release);
    for (size_t i = 0; i < sizeof functions / sizeof *functions && status == SQLITE_OK; i++)
        status = register_function(database, &functions[i], readers);
    return status;
}

int sqlite3_tael_init(sqlite3 *database, char **message, const sqlite3_api_routines *routines) {
    SQLITE_EXTENSION_INIT2(routines)
    if (sqlite3_libversion_number() < OLDEST_SQLITE) {
        *message = sqlite3_mprintf("tael needs SQLite 3.31 or later, and this is %s", sqlite3_libversion());
        return SQLITE_ERROR;
    }
    struct readers *readers = readers_new();
    if (readers == NULL) return SQLITE_NOMEM;
    int status = register_all(database, readers);
    readers_release(readers);
    return status;
}
