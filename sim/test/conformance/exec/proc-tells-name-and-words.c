// /proc/self: comm is cut to 15 characters, cmdline has the words, exe the path.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char text[100] = "", path[200] = "", *slash;
  for (const char **f = (const char *[]){"/proc/self/comm", "/proc/self/cmdline", NULL}; *f; f++) {
    int fd = open(*f, O_RDONLY);
    memset(text, 0, sizeof text);
    ssize_t n = read(fd, text, sizeof text - 1);
    slash = strrchr(text, '/');
    printf("%s: %d bytes end with %d\n", *f, n > 0, text[n - 1]);
    close(fd);
  }
  ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
  printf("exe absolute: %d\n", path[0] == '/');
  return 0;
}
