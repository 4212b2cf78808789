/* tool/pieces.c - reads into a buffer that grows only where a piece is longer than it. */
#include "pieces.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE_SIZE = 1 << 20, FIRST_CAPACITY = 2 * PIECE_SIZE };

bool pieces_open(struct pieces *pieces, const char *path) {
    *pieces = (struct pieces){.descriptor = STDIN_FILENO};
    if (strcmp(path, "-") != 0) pieces->descriptor = open(path, O_RDONLY | O_CLOEXEC);
    return pieces->descriptor >= 0;
}

static bool grow(struct pieces *pieces) {
    size_t larger = pieces->capacity == 0 ? FIRST_CAPACITY : pieces->capacity * 2;
    char *buffer = larger > pieces->capacity ? realloc(pieces->buffer, larger) : NULL;
    if (buffer == NULL) {
        errno = ENOMEM;
        return false;
    }
    pieces->buffer = buffer;
    pieces->capacity = larger;
    return true;
}

/* What has been served makes room first, where that is half of the buffer: so no byte is moved often. */
static bool make_room(struct pieces *pieces) {
    if (pieces->end < pieces->capacity) return true;
    if (pieces->start < pieces->capacity / 2 || pieces->start == 0) return grow(pieces);
    memmove(pieces->buffer, pieces->buffer + pieces->start, pieces->end - pieces->start);
    pieces->end -= pieces->start;
    pieces->start = 0;
    return true;
}

static bool read_on(struct pieces *pieces) {
    ssize_t count;
    if (!make_room(pieces)) return false;
    do count = read(pieces->descriptor, pieces->buffer + pieces->end, pieces->capacity - pieces->end);
    while (count < 0 && errno == EINTR);
    if (count > 0) pieces->end += (size_t)count;
    pieces->ended = count == 0;
    return count >= 0;
}

static enum piece serve(struct pieces *pieces, size_t length) {
    pieces->text = pieces->buffer + pieces->start;
    pieces->length = length;
    return PIECE_READ;
}

enum piece pieces_next(struct pieces *pieces) {
    bool is_first = pieces->text == NULL;
    pieces->start += pieces->length;
    pieces->offset += pieces->length;
    pieces->length = 0;
    pieces->cuts = (struct cuts){0};
    for (;;) {
        size_t held = pieces->end - pieces->start;
        size_t cut =
            held == 0 ? 0 : find_cut(&pieces->cuts, pieces->buffer + pieces->start, held, PIECE_SIZE);
        if (cut > 0) return serve(pieces, cut);
        if (pieces->ended) return held > 0 || is_first ? serve(pieces, held) : PIECES_END;
        if (!read_on(pieces)) return PIECES_FAILED;
    }
}

void pieces_close(struct pieces *pieces) {
    if (pieces->descriptor > STDIN_FILENO) close(pieces->descriptor);
    free(pieces->buffer);
    *pieces = (struct pieces){.descriptor = -1};
}
