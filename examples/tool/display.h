/* tool/display.h - text as a terminal shows it. */
#ifndef TAEL_TOOL_DISPLAY_H
#define TAEL_TOOL_DISPLAY_H

#include <stddef.h>
#include <stdio.h>

/* How many columns a text of UTF-8 takes on a terminal. */
size_t display_width(const char *text, size_t length);

/* Writes a text so that it stays on its line and in its columns: a control character or line end
 * becomes a space, a byte that is no UTF-8 becomes U+FFFD, and invisible characters, among them those
 * that turn the direction of writing, are left out. Failures show in ferror(output). */
void display_write(FILE *output, const char *text, size_t length);

#endif
