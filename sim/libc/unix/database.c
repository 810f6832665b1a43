#include "../internal/database.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int split(char *line, char **fields, int max) {
  int n = 0;
  line[strcspn(line, "\n")] = 0;
  while (n < max) {
    fields[n++] = line;
    line = strchr(line, ':');
    if (!line) break;
    *line++ = 0;
  }
  return n;
}

int __next_entry(FILE *f, char *line, size_t size, char **fields, int count) {
  for (;;) {
    long start = ftell(f);
    if (size < 2) return ERANGE;
    if (!fgets(line, size > 0x7fffffff ? 0x7fffffff : (int)size, f)) return ENOENT;
    if (!strchr(line, '\n') && !feof(f)) {
      fseek(f, start, SEEK_SET);
      return ERANGE;
    }
    while (*line == ' ' || *line == '\t') memmove(line, line + 1, strlen(line));
    if (*line && *line != '#' && split(line, fields, count) == count) return 0;
  }
}

int __entry_number(const char *field, unsigned int *to) {
  char *end;
  *to = (unsigned int)strtoul(field, &end, 10);
  return end != field && !*end;
}

int __find_entry(const struct __database *of, int (*fits)(const void *entry, const void *key), const void *key, void *entry, char *line,
                 size_t size, void **to) {
  FILE *f = fopen(of->path, "re");
  *to = 0;
  if (!f) return errno == ENOENT ? 0 : errno;
  int error, before = errno;
  while (!(error = of->next(f, entry, line, size)))
    if (fits(entry, key)) break;
  fclose(f);
  if (error == ENOENT) {
    errno = before;
    return 0;
  }
  if (!error) *to = entry;
  return error;
}

int __each_entry(struct __database *of, void *entry, char *line, size_t size, void **to) {
  *to = 0;
  if (!of->all && !(of->all = fopen(of->path, "re"))) return ENOENT;
  int error = of->next(of->all, entry, line, size);
  if (!error) *to = entry;
  return error;
}

void __rewind_entries(struct __database *of) {
  if (of->all) rewind(of->all);
}

void __end_entries(struct __database *of) {
  if (of->all) fclose(of->all);
  of->all = 0;
}
