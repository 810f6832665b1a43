/* The lines of /etc/passwd and /etc/group. */
#ifndef INTERNAL_DATABASE_H
#define INTERNAL_DATABASE_H
#include <grp.h>
#include <pwd.h>

/* The next line with `count` fields, cut at its colons, in the caller's block. 0, ERANGE (the place is the line's again), or ENOENT at
 * the end. */
int __next_entry(FILE *f, char *line, size_t size, char **fields, int count);
/* A field that must be a number. */
int __entry_number(const char *field, unsigned int *to);
#endif
