// F_SEAL_GROW and F_SEAL_SHRINK: sizes that do not grow (shrink) are taken; writes inside are, at the end not.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char page[PAGE];
  memset(page, 2, PAGE);
  int fd = memfd_create("grow", MFD_ALLOW_SEALING);
  printf("write %ld\n", (long)write(fd, page, PAGE));
  fcntl(fd, F_ADD_SEALS, F_SEAL_GROW);
  printf("at the end %s, nothing %s\n", said(write(fd, page, PAGE)), said(write(fd, page, 0)));
  lseek(fd, 0, SEEK_SET);
  printf("inside %ld", (long)write(fd, page, PAGE));
  printf(", then %s\n", said(write(fd, page, PAGE)));
  lseek(fd, PAGE * 3 / 4, SEEK_SET);
  printf("over the end %ld\n", (long)write(fd, page, PAGE));
  printf("two pages %s, one %s, half %s, one %s\n", said(ftruncate(fd, 2 * PAGE)), said(ftruncate(fd, PAGE)), said(ftruncate(fd, PAGE / 2)), said(ftruncate(fd, PAGE)));
  int odd = memfd_create("odd", MFD_ALLOW_SEALING);
  ftruncate(odd, PAGE * 3 / 4);
  fcntl(odd, F_ADD_SEALS, F_SEAL_GROW);
  printf("over an end inside a page: %s\n", said(pwrite(odd, page, PAGE / 2, PAGE / 2)));
  printf("up to it %ld\n", (long)pwrite(odd, page, PAGE / 4, PAGE / 2));
  int shrink = memfd_create("shrink", MFD_ALLOW_SEALING);
  ftruncate(shrink, PAGE);
  fcntl(shrink, F_ADD_SEALS, F_SEAL_SHRINK);
  printf("shrink %s, same %s, grow %s, back %s\n", said(ftruncate(shrink, PAGE / 2)), said(ftruncate(shrink, PAGE)), said(ftruncate(shrink, 2 * PAGE)), said(ftruncate(shrink, PAGE)));
  return 0;
}
