// O_APPEND writes go behind the end, also when a mapping has stored there.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("log", O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0600);
  write(fd, "ab", 2);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0), text[8] = "";
  put(p + 2, 'X');
  write(fd, "cd", 2);
  pread(fd, text, 7, 0);
  printf("%s %c\n", text, p[2]);
  return 0;
}
