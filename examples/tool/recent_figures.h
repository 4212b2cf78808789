/* tool/recent_figures.h - the figures that were handed on last: a restatement is held against one of them. */
#ifndef TAEL_TOOL_RECENT_FIGURES_H
#define TAEL_TOOL_RECENT_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

#include <tael/tael.h>

/* All zero is none. */
struct recent_figures {
    tael_figure *items; /* copies; their links count from the first of them */
    size_t count, capacity;
    size_t first; /* the first one's number in its document */
};

/* Adds a copy. Figures that stand too far before it to be restated are forgotten. False with errno where memory
 * is short. */
bool recent_figures_add(struct recent_figures *recent, const tael_figure *figure);

/* Forgets all. */
void recent_figures_free(struct recent_figures *recent);

#endif
