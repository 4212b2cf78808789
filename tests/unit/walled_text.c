/* unit/walled_text.c - see the header. */
#define _DEFAULT_SOURCE

#include "unit/walled_text.h"

#include <criterion/criterion.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

walled_text walled_text_new(size_t size) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t room = (size + page - 1) / page * page;
    char *first = mmap(NULL, room + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    cr_assert_neq(first, MAP_FAILED, "no pages");
    cr_assert_eq(mprotect(first + page, room, PROT_READ | PROT_WRITE), 0, "the pages stay closed");
    return (walled_text){first + page, first + page + room, page};
}

void walled_text_free(walled_text *wall) {
    munmap(wall->start - wall->page, (size_t)(wall->end - wall->start) + 2 * wall->page);
}

static const char *copy_to(char *place, const char *text, size_t length) {
    if (length > 0) memcpy(place, text, length);
    return place;
}

const char *walled_text_behind(const walled_text *wall, const char *text, size_t length) {
    return copy_to(wall->start, text, length);
}

const char *walled_text_before(const walled_text *wall, const char *text, size_t length) {
    return copy_to(wall->end - length, text, length);
}
