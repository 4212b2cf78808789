/* hostile/table_faults.h - tables with faults, and what the build's tools say of them. */
#ifndef HOSTILE_TABLE_FAULTS_H
#define HOSTILE_TABLE_FAULTS_H

/* Runs `compiler OUTPUT TABLE` for each case of tests/cases/NAME, and compares what it says. A case is the
 * first line that the tool writes to standard error, which begins with the table's name, or "nothing: TABLE"
 * for a sound one; under it stands the table, indented by four spaces. There are to be `count` cases. */
void try_table_faults(const char *compiler, const char *name, int count);

#endif
