#include <libgen.h>
#include <string.h>

char *__xpg_basename(char *path) {
  if (!path || !*path) return ".";
  char *end = path + strlen(path);
  while (end > path + 1 && end[-1] == '/') *--end = 0;
  if (end == path + 1) return path;
  while (end > path && end[-1] != '/') end--;
  return end;
}

char *dirname(char *path) {
  char *end = path ? strrchr(path, '/') : 0;
  if (end && end != path && !end[1]) {
    while (end > path && end[-1] == '/') end--;
    *end = 0;
    end = end == path ? path : strrchr(path, '/');
  }
  if (!end) return ".";
  while (end > path && end[-1] == '/') end--;
  if (end == path) end += path[1] == '/' && path[2] != '/' ? 2 : 1;
  *end = 0;
  return path;
}
