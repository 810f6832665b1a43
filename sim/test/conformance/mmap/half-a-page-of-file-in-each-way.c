// A file of half a page, mapped by two pages: the first can be touched whole, also behind the file's end, the second is SIGBUS;
// populating is no error. The same for each protection, shared and private.
#define _GNU_SOURCE
#include "../look.h"

static void touch(const char *what, volatile char *p, int prot) {
  if (prot & PROT_WRITE) TRY(what, *p = 1);
  else TRY(what, (void)*p);
}

int main(void) {
  static const int prots[] = {PROT_READ, PROT_WRITE, RW};
  static const char *const names[] = {"r", "w", "rw"};
  for (int i = 0; i < 3; i++)
    for (int shared = 0; shared < 2; shared++) {
      int fd = make_file(0), way = shared ? MAP_SHARED : MAP_PRIVATE;
      ftruncate(fd, PAGE / 2);
      char *once = mmap(NULL, PAGE, prots[i], way | MAP_POPULATE, fd, 0);
      char *p = mmap(NULL, 2 * PAGE, prots[i], way | MAP_POPULATE, fd, 0);
      printf("%s %s: %d %d\n", names[i], shared ? "shared" : "private", once != MAP_FAILED, p != MAP_FAILED);
      incore("populated", p, 2);
      touch("start", p, prots[i]);
      touch("behind the end", p + PAGE / 2 + 1, prots[i]);
      touch("last byte of the page", p + PAGE - 1, prots[i]);
      touch("second page", p + PAGE, prots[i]);
      close(fd);
    }
  return 0;
}
