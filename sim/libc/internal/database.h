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
/* A file of entries: how the next is read, and the stream of those who go through all. */
struct __database {
  const char *path;
  int (*next)(FILE *f, void *entry, char *line, size_t size);
  FILE *all;
};

/* The first entry that fits. 0 with *to = 0: there is none. */
int __find_entry(const struct __database *of, int (*fits)(const void *entry, const void *key), const void *key, void *entry, char *line,
                 size_t size, void **to);
/* The next of all; ENOENT at the end. */
int __each_entry(struct __database *of, void *entry, char *line, size_t size, void **to);
void __rewind_entries(struct __database *of);
void __end_entries(struct __database *of);
#endif
