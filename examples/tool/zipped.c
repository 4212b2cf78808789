/* tool/zipped.c - reads archives by libzip. */
#include "zipped.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "command.h"

static const char archive_mark[] = "PK\003\004";
static const char table_suffix[] = ".csv";

bool is_zipped(const struct document *document) {
    size_t size = sizeof archive_mark - 1;
    return document->length >= size && memcmp(document->text, archive_mark, size) == 0;
}

static bool is_table(const char *name) {
    size_t length = strlen(name), size = sizeof table_suffix - 1;
    return length >= size && strcmp(name + length - size, table_suffix) == 0;
}

/* The number of the table in its archive, and its size in bytes; false where there is none. */
static bool find_table(zip_t *archive, zip_uint64_t *number, size_t *size) {
    zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; i++) {
        zip_stat_t entry;
        if (zip_stat_index(archive, (zip_uint64_t)i, 0, &entry) != 0) continue;
        if ((entry.valid & ZIP_STAT_SIZE) == 0 || !is_table(entry.name)) continue;
        *number = (zip_uint64_t)i;
        *size = (size_t)entry.size;
        return true;
    }
    return false;
}

/* Reads on to the file's end, for only there is its checksum looked at: the text has a byte more than it. */
static bool read_file(zip_file_t *file, char *text, size_t size) {
    size_t done = 0;
    zip_int64_t count;
    while ((count = zip_fread(file, text + done, size + 1 - done)) > 0) done += (size_t)count;
    return count == 0 && done == size;
}

static bool read_table(struct document *table, zip_t *archive, const char *path) {
    zip_uint64_t number;
    size_t size;
    if (!find_table(archive, &number, &size)) {
        complain(path, "the archive holds no file that ends in %s", table_suffix);
        return false;
    }
    zip_file_t *file = zip_fopen_index(archive, number, 0);
    if (file == NULL) {
        complain(path, "the archive's table could not be opened: %s", zip_strerror(archive));
        return false;
    }
    char *text = malloc(size + 1);
    bool done = text != NULL && read_file(file, text, size);
    if (done)
        *table = (struct document){text, size, false};
    else
        complain(path, "the archive's table could not be read: %s",
                 text == NULL ? strerror(ENOMEM) : zip_file_strerror(file));
    if (!done) free(text);
    zip_fclose(file);
    return done;
}

static zip_t *open_archive(const struct document *document, zip_error_t *error) {
    zip_source_t *source = zip_source_buffer_create(document->text, document->length, 0, error);
    if (source == NULL) return NULL;
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, error);
    if (archive == NULL) zip_source_free(source);
    return archive;
}

bool unzip_table(struct document *document, const char *path) {
    zip_error_t error;
    zip_error_init(&error);
    zip_t *archive = open_archive(document, &error);
    if (archive == NULL) complain(path, "%s", zip_error_strerror(&error));
    zip_error_fini(&error);
    if (archive == NULL) return false;
    struct document table;
    bool done = read_table(&table, archive, path);
    zip_discard(archive);
    if (!done) return false;
    document_release(document);
    *document = table;
    return true;
}
