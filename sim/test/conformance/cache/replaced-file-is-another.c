// rename over a mapped file: the mapping shows the old one.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("old", O_RDWR | O_CREAT | O_TRUNC, 0600), new = open("new", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "old", 3);
  write(new, "new", 3);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0), word[4] = "";
  rename("new", "old");
  read(open("old", O_RDONLY), word, 3);
  printf("%.3s %s\n", p, word);
  return 0;
}
