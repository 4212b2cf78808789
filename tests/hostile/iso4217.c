/* hostile/iso4217.c - every fault of the currencies' table stops the build, and says where and why. */
#include <criterion/criterion.h>

#include "hostile/table_faults.h"

Test(iso4217, a_fault_stops_the_build_with_line_and_reason) {
    try_table_faults(TAEL_COMPILE_ISO4217, "iso4217.txt", 24);
}
