/* tests/bench/rates_speed.c - loading the ECB's file against reading it and splitting its commas, in one run.
 *
 *     rates_speed FILE
 *
 * All read the file anew and take turns; the best of each counts. The ratio is that of loading to splitting
 * where the fields are kept. */
#define _POSIX_C_SOURCE 200809L

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>
#include <time.h>

enum { TURNS = 15 };

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Reads the file into a block that holds it; 0 where that fails. */
static size_t read_file(const char *path, char *text, size_t size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    size_t length = fread(text, 1, size, file);
    fclose(file);
    return length;
}

static size_t count_fields(const char *text, size_t length) {
    size_t fields = 0;
    const char *end = text + length;
    for (const char *place = text; (place = memchr(place, ',', (size_t)(end - place))) != NULL; place++)
        fields++;
    return fields;
}

/* What a splitter gives: where each field begins. As much memory is touched for the first time as there are
 * fields, which on some machines takes longer than all the rest. */
static bool keep_fields(const char *text, size_t length, size_t count) {
    const char **fields = malloc(count * sizeof *fields), *end = text + length;
    if (fields == NULL) return false;
    size_t kept = 0;
    for (const char *place = text; (place = memchr(place, ',', (size_t)(end - place))) != NULL;)
        fields[kept++] = ++place;
    bool all = kept == count && fields[kept - 1] <= end;
    free(fields);
    return all;
}

static bool load(const char *text, size_t length) {
    tael_rates_builder *builder = NULL;
    tael_rates *rates = NULL;
    tael_status status = tael_rates_builder_new(&builder, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_read(builder, text, length, NULL);
    if (status == TAEL_OK) status = tael_rates_builder_finish(&rates, builder);
    if (status != TAEL_OK) tael_rates_builder_free(builder);
    tael_rates_free(rates);
    return status == TAEL_OK;
}

static void keep_best(double *best, double since) {
    double taken = seconds() - since;
    if (taken < *best) *best = taken;
}

static int measure(const char *path, char *text, size_t size) {
    double counting = 1e9, keeping = 1e9, loading = 1e9;
    size_t fields = 0;
    for (int turn = 0; turn < TURNS; turn++) {
        double start = seconds();
        fields = count_fields(text, read_file(path, text, size));
        keep_best(&counting, start);
        start = seconds();
        if (!keep_fields(text, read_file(path, text, size), fields)) return 1;
        keep_best(&keeping, start);
        start = seconds();
        if (!load(text, read_file(path, text, size))) return 1;
        keep_best(&loading, start);
    }
    printf("%zu fields: counted in %.2f ms, kept in %.2f ms, loaded in %.2f ms, ratio %.2f\n", fields,
           counting * 1e3, keeping * 1e3, loading * 1e3, loading / keeping);
    return 0;
}

int main(int argument_count, char **arguments) {
    enum { LARGEST = 16 << 20 };
    char *text = argument_count == 2 ? malloc(LARGEST) : NULL;
    int failed = text == NULL || measure(arguments[1], text, LARGEST);
    free(text);
    return failed;
}
