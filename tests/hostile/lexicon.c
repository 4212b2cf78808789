/* hostile/lexicon.c - every fault of a lexicon's table stops the build, and says where and why. */
#include <criterion/criterion.h>

#include "hostile/table_faults.h"

Test(lexicon_faults, a_fault_stops_the_build_with_line_and_reason) {
    try_table_faults(TAEL_COMPILE_LEXICON, "lexicon_faults.txt", 38);
}
