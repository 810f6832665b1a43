#include <stdlib.h>
#include <string.h>

int getsubopt(char **restrict text, char *const *restrict names, char **restrict value) {
  char *start = *text, *end = start + strcspn(start, ",");
  if (!*start) return -1;
  size_t n = strcspn(start, "=,");
  *text = *end ? end + 1 : end;
  *end = 0;
  for (int i = 0; names[i]; i++)
    if (!strncmp(names[i], start, n) && !names[i][n]) {
      *value = start[n] ? start + n + 1 : 0;
      return i;
    }
  *value = start;
  return -1;
}
