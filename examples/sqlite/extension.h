/* sqlite/extension.h - the table and the functions that the extension brings in.
 *
 * Memory comes from SQLite, and so do the rules: a text that is a result is SQLite's own copy, an error is a
 * message of SQLite's, no memory is SQLITE_NOMEM. There is no state but the readers of each connection. (And
 * sqlite3_api, the pointer through which SQLite has its extensions call it; SQLite sets it as it loads one.)
 */
#ifndef SQLITE_EXTENSION_H
#define SQLITE_EXTENSION_H

#include <sqlite3ext.h>

/* The table tael_scan; its client data are the readers. */
extern const sqlite3_module scan_table_module;

/* The functions; their user data are the readers. */
void tael_value_function(sqlite3_context *context, int count, sqlite3_value **values);
void tael_currency_function(sqlite3_context *context, int count, sqlite3_value **values);
void tael_render_function(sqlite3_context *context, int count, sqlite3_value **values);
void tael_convert_function(sqlite3_context *context, int count, sqlite3_value **values);

/* What SQLite looks for in a file named tael.so. */
__attribute__((visibility("default"))) int sqlite3_tael_init(sqlite3 *database, char **message,
                                                             const sqlite3_api_routines *routines);

#endif
