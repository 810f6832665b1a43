// execve of a file that somebody has open for writing is ETXTBSY; writing to the running program's file too.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("busy", O_RDWR | O_CREAT | O_TRUNC, 0700);
  write(fd, "#!/bin/cat\n", 11);
  printf("%s\n", said(execl("busy", "busy", NULL)));
  close(fd);
  char path[200] = "";
  readlink("/proc/self/exe", path, sizeof path - 1);
  printf("own file %s\n", said(open(path, O_RDWR)));
  printf("truncate %s\n", said(truncate(path, 0)));
  return 0;
}
