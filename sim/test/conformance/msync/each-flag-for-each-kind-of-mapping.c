// msync of anonymous and file memory, private and shared, readable and writable, with each flag, part of a page, misaligned, and of nothing.
#define _GNU_SOURCE
#include "../look.h"

static const int ways[] = {MS_SYNC, MS_ASYNC, 0};

static void row(const char *what, char *p) {
  printf("%s:", what);
  for (int i = 0; i < 3; i++) {
    int f = ways[i];
    printf(" %d%d%d%d", !msync(p, PAGE, f), !msync(p, PAGE - 1, f), msync(p + 1, PAGE - 1, f) == -1 && errno == EINVAL,
           !msync(p, PAGE, f | MS_INVALIDATE));
  }
  printf(" both %s\n", said(msync(p, PAGE, MS_SYNC | MS_ASYNC)));
}

int main(void) {
  for (int i = 0; i < 3; i++) {
    printf("nothing, no length: %s\n", said(msync(NULL, 0, ways[i])));
    printf("nothing, a page: %s\n", said(msync(NULL, PAGE, ways[i])));
  }
  for (int w = 0; w < 2; w++)
    for (int s = 0; s < 2; s++) {
      int prot = w ? RW : PROT_READ, kind = s ? MAP_SHARED : MAP_PRIVATE, fd = open("synced", O_CREAT | (w ? O_RDWR : O_RDONLY), 0644);
      printf("%s %s\n", w ? "rw" : "r", s ? "shared" : "private");
      row("anonymous", mmap(NULL, PAGE, prot, kind | MAP_ANONYMOUS, -1, 0));
      row("empty file", mmap(NULL, PAGE, prot, kind, fd, 0));
      close(fd), unlink("synced");
    }
  return 0;
}
