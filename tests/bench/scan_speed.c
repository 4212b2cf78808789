/* tests/bench/scan_speed.c - the whole scan against PCRE2-JIT with one money regex, in one run.
 *
 *     scan_speed [LOCALE] FILE...
 *
 * Each file is held in memory; scan and regex take turns, and the best of each counts. The ratio is what
 * matters: it stays where the machine's speed does not. */
#define PCRE2_CODE_UNIT_WIDTH 8
#define _POSIX_C_SOURCE 200809L

#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tael/tael.h>
#include <time.h>

/* What people write today: signs, codes and names of the commonest currencies, before or behind a number. */
static const char money[] =
    "(?:(?:US|HK|NT|A|C|S)?[$€£¥￥]|\\b(?:USD|EUR|GBP|RMB|CNY|HKD|JPY)|人民币|港币)\\s?[0-9][0-9,.]*"
    "(?:\\s?(?:thousand|million|billion|trillion|万亿|亿|万))?"
    "|[0-9][0-9,.]*\\s?(?:thousand|million|billion|trillion|万亿|亿|万)?\\s?"
    "(?:dollars|euros|pounds|yuan|cents|美元|港元|欧元|英镑|日元|元)";

enum { TURNS = 9 };

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    *length = text != NULL ? fread(text, 1, (size_t)size, file) : 0;
    fclose(file);
    return text;
}

static pcre2_code *compile_money(void) {
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)money, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_NO_UTF_CHECK,
                                     &error, &offset, NULL);
    if (code == NULL || pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) != 0) return NULL;
    return code;
}

static size_t count_matches(const pcre2_code *code, pcre2_match_data *data, const char *text, size_t length) {
    size_t count = 0, offset = 0;
    while (pcre2_jit_match(code, (PCRE2_SPTR)text, length, offset, 0, data, NULL) > 0) {
        offset = pcre2_get_ovector_pointer(data)[1];
        count++;
    }
    return count;
}

static int measure(tael_scan *scan, const pcre2_code *code, const char *path) {
    size_t length, figures = 0, matches = 0;
    char *text = read_file(path, &length);
    if (text == NULL) return fprintf(stderr, "scan_speed: cannot read %s\n", path), 1;
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    double best_scan = 1e9, best_regex = 1e9;
    for (int turn = 0; turn < TURNS; turn++) {
        double start = seconds();
        if (tael_scan_text(scan, text, length, NULL) != TAEL_OK) return 1;
        double middle = seconds();
        matches = count_matches(code, data, text, length);
        double end = seconds();
        if (middle - start < best_scan) best_scan = middle - start;
        if (end - middle < best_regex) best_regex = end - middle;
    }
    tael_scan_figures(scan, &figures);
    double megabytes = (double)length / 1e6;
    printf("%-28s %7.2f MB  scan %7.0f MB/s (%zu figures)  regex %7.0f MB/s (%zu matches)  ratio %.2f\n",
           path, megabytes, megabytes / best_scan, figures, megabytes / best_regex, matches,
           best_regex / best_scan);
    pcre2_match_data_free(data);
    free(text);
    return 0;
}

int main(int argc, char **argv) {
    tael_scan_options options = TAEL_SCAN_OPTIONS_INIT;
    tael_scan *scan;
    int status = 0, first = 1;
    if (argc > 2 && strchr(argv[1], '.') == NULL) options.locale = argv[first++];
    pcre2_code *code = compile_money();
    if (code == NULL || tael_scan_new(&scan, &options) != TAEL_OK) return 1;
    for (int i = first; i < argc; i++) status |= measure(scan, code, argv[i]);
    tael_scan_free(scan);
    pcre2_code_free(code);
    return status;
}
