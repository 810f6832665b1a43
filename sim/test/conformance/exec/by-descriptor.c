// fexecve and execveat run what a descriptor has open; with O_PATH too; a close-on-exec script cannot be found again.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/syscall.h>

int main(void) {
  int fd = open("/bin/cat", O_RDONLY);
  char *words[] = {"cat", "word", NULL}, *nothing[] = {NULL};
  int file = open("word", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(file, "from a descriptor\n", 18);
  fflush(stdout);
  CHILD(fexecve(fd, words, nothing); printf("%s\n", strerror(errno)));
  int path = open("/bin/cat", O_PATH);
  CHILD(syscall(SYS_execveat, path, "", words, nothing, AT_EMPTY_PATH); printf("%s\n", strerror(errno)));
  printf("no flag %s\n", said(syscall(SYS_execveat, path, "", words, nothing, 0)));
  printf("bad flag %s\n", said(syscall(SYS_execveat, path, "", words, nothing, 0x10)));
  return 0;
}
