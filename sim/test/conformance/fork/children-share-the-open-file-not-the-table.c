// A hundred children each read a byte of the one position; what one closes stays open for others; where one seeks the next goes on.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char bytes[200], byte;
  int status, good = 0;
  memset(bytes, 'a', sizeof bytes);
  int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, bytes, 100);
  lseek(fd, 0, SEEK_SET);
  for (int i = 0; i < 100; i++) {
    fflush(stdout);
    if (fork() == 0) _exit(read(fd, &byte, 1) == 1 && byte == 'a' ? 0 : 1);
  }
  while (wait(&status) > 0) good += status == 0;
  printf("%d read a byte, then %ld\n", good, (long)read(fd, &byte, 1));
  lseek(fd, 99, SEEK_SET);
  CHILD(close(fd); printf("closed, %s\n", said(read(fd, &byte, 1))));
  CHILD(printf("another reads %ld\n", (long)read(fd, &byte, 1)); close(fd));
  printf("the parent %ld, at %ld\n", (long)read(fd, &byte, 1), (long)lseek(fd, 0, SEEK_CUR));
  pwrite(fd, "ABCDEFGHIJKLMNOPQRSTUVWXYZ\n", 27, 0);
  CHILD(lseek(fd, 10, SEEK_SET));
  CHILD(read(fd, &byte, 1); printf("child %c\n", byte));
  read(fd, &byte, 1);
  printf("parent %c\n", byte);
  return 0;
}
