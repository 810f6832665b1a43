// execve and execveat: names too long, not there, through a file, from nowhere; closed descriptors, flags, links, what is no directory.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/syscall.h>

static char longer[300], path[5000];

static long at(int fd, const char *name, int flags) {
  char *words[] = {"x", NULL};
  return syscall(SYS_execveat, fd, name, words, words + 1, flags);
}

int main(void) {
  char *words[] = {"x", NULL};
  memset(longer, 'n', 256);
  memset(path, 'p', 4096);
  mkdir("d", 0755);
  close(open("d/program", O_RDWR | O_CREAT, 0755));
  close(open("d/text", O_RDWR | O_CREAT, 0444));
  symlink("program", "d/link");
  symlink("circle", "circle");
  int directory = open("d", O_RDONLY | O_DIRECTORY), file = open("d/program", O_PATH), link = open("d/link", O_PATH | O_NOFOLLOW);
  printf("256 characters %s\n", said(execve(longer, words, NULL)));
  printf("4096 characters %s\n", said(execve(path, words, NULL)));
  printf("missing %s\n", said(execve("missing", words, NULL)));
  printf("through a file %s\n", said(execve("d/text/fake", words, NULL)));
  printf("nowhere %s\n", said(execve((char *)-4096, words, NULL)));
  printf("no right %s\n", said(execve("d/text", words, NULL)));
  printf("empty %s\n", said(execve("d/program", words, NULL)));
  printf("a directory %s\n", said(execve("d", words, NULL)));
  printf("a circle %s\n", said(execve("circle", words, NULL)));
  printf("words from nowhere %s\n", said(execve("d/program", (char **)-4096, NULL)));
  printf("a word from nowhere %s\n", said(execve("d/program", (char *[]){(char *)-4096, NULL}, NULL)));
  printf("-1, empty path %s\n", said(at(-1, "", AT_EMPTY_PATH)));
  printf("-1, a name %s\n", said(at(-1, "program", 0)));
  printf("flags -1 %s\n", said(at(file, "", -1)));
  printf("a flag %s\n", said(at(directory, "program", 0x2000)));
  printf("in the directory %s\n", said(at(directory, "program", 0)));
  printf("in the directory, no right %s\n", said(at(directory, "text", 0)));
  printf("missing there %s\n", said(at(directory, "none", 0)));
  printf("a link %s\n", said(at(directory, "link", 0)));
  printf("a link, not followed %s\n", said(at(directory, "link", AT_SYMLINK_NOFOLLOW)));
  printf("a link opened %s\n", said(at(link, "", AT_EMPTY_PATH)));
  printf("below a file %s\n", said(at(file, "program", 0)));
  printf("the file %s\n", said(at(file, "", AT_EMPTY_PATH)));
  printf("the directory %s\n", said(at(directory, "", AT_EMPTY_PATH)));
  printf("no flag %s\n", said(at(file, "", 0)));
  printf("here %s\n", said(at(AT_FDCWD, "d/program", 0)));
  return 0;
}
