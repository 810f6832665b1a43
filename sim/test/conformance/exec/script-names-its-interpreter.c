// A script's first line: the interpreter gets one argument of the line and the script's path.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("script", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "#!/bin/cat -\nsecond line\n", 25);
  close(fd);
  fd = open("plain", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "#! /bin/cat\nof the file\n", 24);
  close(fd);
  fflush(stdout);
  CHILD(execl("./plain", "plain", NULL));
  fd = open("deep", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "#!./deep\n", 9);
  close(fd);
  printf("itself %s\n", said(execl("./deep", "deep", NULL)));
  fd = open("gone", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "#!/no/such/interpreter\n", 23);
  close(fd);
  printf("missing %s\n", said(execl("./gone", "gone", NULL)));
  fd = open("bare", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "#!\n", 3);
  close(fd);
  printf("bare %s\n", said(execl("./bare", "bare", NULL)));
  return 0;
}
