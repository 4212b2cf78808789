/* properties/scan_sound.h - what holds of the figures of any text. */
#ifndef PROPERTIES_SCAN_SOUND_H
#define PROPERTIES_SCAN_SOUND_H

#include <tael/tael.h>

/* Spans lie inside the text, on boundaries of characters, in order, without overlap, and are UTF-8; what a
 * figure points to stands before it; and each figure keeps what tael/figure.h says of its kind. NULL where
 * all of it holds, else what does not. A sequence that is no UTF-8 is a character as long as base/utf8.h has it. */
const char *scan_fault(const char *text, size_t length, const tael_figure *figures, size_t count);

#endif
