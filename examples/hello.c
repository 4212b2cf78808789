/* hello.c - prints the figures of a sentence.
 *
 *     cc hello.c $(pkg-config --cflags --libs tael) -o hello && ./hello
 */
#include <stdio.h>
#include <string.h>

#include <tael/tael.h>

static void print_figure(const char *text, const tael_figure *figure) {
    char value[TAEL_DECIMAL_TEXT_MAX];
    if (figure->kind != TAEL_AMOUNT) return;
    if (tael_decimal_to_text(&figure->value, value, sizeof value, NULL) != TAEL_OK) return;
    printf("%.*s = %s %s\n", (int)(figure->end - figure->start), text + figure->start, figure->currency->code,
           value);
}

int main(void) {
    const char *text = "The bridge cost RMB 1.2 billion (USD 165 million), 总计约12亿元.";
    tael_scan *scan;
    tael_status status = tael_scan_new(&scan, NULL);
    if (status == TAEL_OK) status = tael_scan_text(scan, text, strlen(text), NULL);
    if (status != TAEL_OK) {
        fprintf(stderr, "hello: %s\n", tael_status_message(status));
        return 1;
    }
    size_t count;
    const tael_figure *figures = tael_scan_figures(scan, &count);
    for (size_t i = 0; i < count; i++) print_figure(text, &figures[i]);
    tael_scan_free(scan);
    return 0;
}
