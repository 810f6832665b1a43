// vmsplice and splice carry bytes of memory into a file.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/uio.h>

int main(void) {
  int fd = make_file(0), pipes[2];
  char page[PAGE] = "spliced", text[8] = "";
  pipe(pipes);
  struct iovec part = {page, 7};
  printf("%zd\n", vmsplice(pipes[1], &part, 1, 0));
  printf("%zd\n", splice(pipes[0], NULL, fd, NULL, 7, 0));
  pread(fd, text, 7, 0);
  printf("%s\n", text);
  return 0;
}
