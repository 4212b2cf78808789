/* tool/ndjson.c - records as JSON, one object a line. */
#include "ndjson.h"

#include <errno.h>
#include <stdlib.h>

/* There is nothing to keep between two records: the writer is its output. */
static void *open_ndjson(FILE *output, bool many_documents) {
    (void)many_documents;
    return output;
}

/* In json_pack's words "s?" is text or null, "s%" text of a given length, "o?" an object or null. */
static json_t *common_keys(const struct record *record) {
    const tael_figure *figure = record->figure;
    json_t *decimals = record->has_decimals ? json_integer(figure->decimals) : NULL;
    json_t *restates = figure->restates == TAEL_NO_FIGURE ? NULL : json_integer(figure->restates);
    json_t *context = figure->context == TAEL_NO_FIGURE ? NULL : json_integer(figure->context);
    return json_pack("{s:I, s:I, s:I, s:s%, s:s, s:s?, s:s?, s:s?, s:s?, s:o?, s:s?, s:s?, s:o?, s:o?, s:b}",
                     "doc", (json_int_t)record->document,       //
                     "start", (json_int_t)figure->start,        //
                     "end", (json_int_t)figure->end,            //
                     "text", record->text, record->text_length, //
                     "kind", record->kind,                      //
                     "currency", record->currency,              //
                     "value", record->value,                    //
                     "low", record->low,                        //
                     "high", record->high,                      //
                     "decimals", decimals,                      //
                     "approx", record->approximation,           //
                     "per", record->per,                        //
                     "restates", restates,                      //
                     "context", context,                        //
                     "ambiguous", (int)figure->ambiguous);
}

static bool add_extra_key(json_t *object, const char *key, const char *text) {
    return text == NULL || json_object_set_new(object, key, json_string(text)) == 0;
}

json_t *ndjson_object(const struct record *record) {
    json_t *object = common_keys(record);
    if (object != NULL && add_extra_key(object, "scale", record->scale) &&
        add_extra_key(object, "base", record->base) && add_extra_key(object, "quote", record->quote))
        return object;
    json_decref(object);
    errno = ENOMEM;
    return NULL;
}

/* The line is put together in memory first: jansson writes to a stream in pieces of a few bytes. */
bool ndjson_write(FILE *output, json_t *object) {
    char *line = object == NULL ? NULL : json_dumps(object, JSON_COMPACT);
    json_decref(object);
    if (line == NULL) {
        errno = ENOMEM;
        return false;
    }
    bool written = fputs(line, output) != EOF && putc('\n', output) != EOF;
    free(line);
    return written;
}

static bool write_object(void *output, const struct record *record) {
    return ndjson_write(output, ndjson_object(record));
}

static bool close_ndjson(void *output) {
    (void)output;
    return true;
}

const struct record_format ndjson_format = {"ndjson", open_ndjson, write_object, close_ndjson};
