#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

int alphasort(const struct dirent **a, const struct dirent **b) {
  return strcoll((*a)->d_name, (*b)->d_name);
}

int versionsort(const struct dirent **a, const struct dirent **b) {
  return strverscmp((*a)->d_name, (*b)->d_name);
}

static int scan(DIR *d, struct dirent ***result, int (*select)(const struct dirent *),
                int (*compare)(const struct dirent **, const struct dirent **)) {
  if (!d) return -1;
  struct dirent **list = 0, *entry;
  size_t n = 0, room = 0;
  int saved = errno;
  for (;;) {
    errno = 0;
    entry = readdir(d);
    if (!entry) break;
    if (select && !select(entry)) continue;
    if (n == room) {
      room = room ? 2 * room : 10;
      struct dirent **larger = realloc(list, room * sizeof *list);
      if (!larger) break;
      list = larger;
    }
    list[n] = malloc(entry->d_reclen);
    if (!list[n]) break;
    memcpy(list[n++], entry, entry->d_reclen);
  }
  if (errno) {
    int error = errno;
    while (n) free(list[--n]);
    free(list);
    closedir(d);
    errno = error;
    return -1;
  }
  closedir(d);
  if (compare) qsort(list, n, sizeof *list, (int (*)(const void *, const void *))compare);
  *result = list;
  errno = saved;
  return (int)n;
}

int scandir(const char *restrict path, struct dirent ***restrict result, int (*select)(const struct dirent *),
            int (*compare)(const struct dirent **, const struct dirent **)) {
  return scan(opendir(path), result, select, compare);
}

int scandirat(int at, const char *restrict path, struct dirent ***restrict result, int (*select)(const struct dirent *),
              int (*compare)(const struct dirent **, const struct dirent **)) {
  int fd = openat(at, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return fd < 0 ? -1 : scan(fdopendir(fd), result, select, compare);
}
