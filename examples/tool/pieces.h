/* tool/pieces.h - a file in pieces, each of which is read as it would be in the whole; so a long text needs
 * little memory. */
#ifndef TAEL_TOOL_PIECES_H
#define TAEL_TOOL_PIECES_H

#include "cuts.h"

struct pieces {
    const char *text; /* the piece */
    size_t length;
    size_t offset; /* of the piece in its file */
    char *buffer;
    size_t start, end, capacity; /* what is held of the file: the piece, and what was read behind it */
    struct cuts cuts;
    int descriptor;
    bool ended; /* all of the file has been read */
};

enum piece { PIECE_READ, PIECES_END, PIECES_FAILED };

/* Opens a file; the path "-" is standard input. False with errno where that fails. */
bool pieces_open(struct pieces *pieces, const char *path);

/* Reads the next piece, in place of the one before. An empty file has one, which is empty. A piece has a
 * megabyte, and as much more as there is to the next place to cut (cuts.h): a table is in one piece.
 * PIECES_FAILED with errno. */
enum piece pieces_next(struct pieces *pieces);

/* Closes the file and frees the piece. */
void pieces_close(struct pieces *pieces);

#endif
