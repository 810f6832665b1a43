// A file renamed or linked while it is mapped stays the same file.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("one", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "same", 4);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  link("one", "two");
  rename("one", "three");
  put(p, 'S');
  char word[5] = "";
  read(open("two", O_RDONLY), word, 4);
  printf("%s\n", word);
  struct stat st;
  fstat(fd, &st);
  printf("links %ld\n", (long)st.st_nlink);
  return 0;
}
