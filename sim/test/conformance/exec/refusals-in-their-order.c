// What execve says of a directory, a file without the right, a text, an empty file, nothing.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  close(open("empty", O_RDWR | O_CREAT, 0700));
  int fd = open("text", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "just words\n", 11);
  close(fd);
  fd = open("right", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "#!/bin/cat\n", 11);
  close(fd);
  char *none[] = {NULL};
  printf("directory %s\n", said(execv(".", none)));
  printf("no right %s\n", said(execv("right", none)));
  printf("text %s\n", said(execv("text", none)));
  printf("empty %s\n", said(execv("empty", none)));
  printf("missing %s\n", said(execv("none", none)));
  printf("no name %s\n", said(execv("", none)));
  printf("bad pointer %s\n", said(execv((char *)8, none)));
  printf("through a file %s\n", said(execv("text/x", none)));
  printf("still here\n");
  return 0;
}
