/* tool/ndjson.h - a record as an object of JSON, for commands that add keys of their own. */
#ifndef TAEL_TOOL_NDJSON_H
#define TAEL_TOOL_NDJSON_H

#include <stdbool.h>
#include <stdio.h>

#include <jansson.h>

#include "record.h"

/* The record with all its keys; the caller's, NULL with errno where there is no memory. */
json_t *ndjson_object(const struct record *record);

/* Writes an object as one line, and lets it go; NULL is one that could not be made. False with errno where
 * it is, or where writing failed. */
bool ndjson_write(FILE *output, json_t *object);

#endif
