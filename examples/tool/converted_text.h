/* tool/converted_text.h - a converted figure as it stands in running text. */
#ifndef TAEL_TOOL_CONVERTED_TEXT_H
#define TAEL_TOOL_CONVERTED_TEXT_H

#include <stdbool.h>
#include <stdio.h>

#include <tael/tael.h>

/* How many significant digits the writing of an amount or range shows, three at least; of two ends, as
 * many as the longer one. */
size_t significant_digits(const tael_figure *figure);

/* Writes "over ", "at least "; nothing where the figure stands as it is. */
void write_approximation(FILE *output, tael_approximation approximation);

/* Writes "USD 339.0 billion", "USD 12,340", "USD 3.50-4.20 million", with so many significant digits, no
 * more than the figure has been rounded to. False where memory is short. */
bool write_converted(FILE *output, const tael_figure *figure, size_t digits);

#endif
