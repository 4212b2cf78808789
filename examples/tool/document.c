/* tool/document.c - maps a regular file, and reads everything else to its end. */
#include "document.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_CAPACITY = 1 << 16 };

/* False where the file has no size to map: it is read instead. */
static bool map_file(struct document *document, int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) return false;
    if ((uintmax_t)status.st_size > SIZE_MAX) return false;
    size_t length = (size_t)status.st_size;
    void *text = mmap(NULL, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (text == MAP_FAILED) return false;
    posix_madvise(text, length, POSIX_MADV_SEQUENTIAL);
    *document = (struct document){text, length, true};
    return true;
}

static bool make_room(struct document *document, size_t *capacity) {
    if (document->length < *capacity) return true;
    size_t larger = *capacity == 0 ? FIRST_CAPACITY : *capacity * 2;
    char *text = larger > *capacity ? realloc(document->text, larger) : NULL;
    if (text == NULL) {
        errno = ENOMEM;
        return false;
    }
    document->text = text;
    *capacity = larger;
    return true;
}

static bool read_to_end(struct document *document, int descriptor) {
    size_t capacity = 0;
    while (make_room(document, &capacity)) {
        ssize_t count = read(descriptor, document->text + document->length, capacity - document->length);
        if (count == 0) return true;
        if (count > 0) document->length += (size_t)count;
        if (count < 0 && errno != EINTR) return false;
    }
    return false;
}

static bool read_descriptor(struct document *document, int descriptor) {
    if (read_to_end(document, descriptor)) return true;
    int reason = errno;
    document_release(document);
    errno = reason;
    return false;
}

bool document_read(struct document *document, const char *path) {
    *document = (struct document){NULL, 0, false};
    /* Standard input is never mapped: its reader may have been moved on from the file's beginning. */
    if (strcmp(path, "-") == 0) return read_descriptor(document, STDIN_FILENO);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    bool done = map_file(document, descriptor) || read_descriptor(document, descriptor);
    int reason = errno;
    close(descriptor);
    errno = reason;
    return done;
}

void document_release(struct document *document) {
    if (document->mapped)
        munmap(document->text, document->length);
    else
        free(document->text);
    *document = (struct document){NULL, 0, false};
}
