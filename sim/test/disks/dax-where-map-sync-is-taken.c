// MAP_SYNC: only with MAP_SHARED_VALIDATE, only on a file that is mapped directly; reading suffices, protections do not matter.
#define _GNU_SOURCE
#include "../conformance/look.h"

/* A file of so many pages on persistent memory. */
static int dax_file(int pages) {
  char page[PAGE];
  memset(page, 'x', PAGE);
  int fd = open("/mnt/dax/file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  for (int i = 0; i < pages; i++) write(fd, page, PAGE);
  fsync(fd);
  return fd;
}

int main(void) {
  int fd = dax_file(1), other = open("/mnt/ext4/f", O_RDWR | O_CREAT, 0600);
  ftruncate(other, PAGE);
  int flags_of[] = {MAP_SHARED, MAP_PRIVATE, MAP_SHARED_VALIDATE};
  for (int i = 0; i < 3; i++) {
    printf("dax %s\n", said((long)mmap(NULL, PAGE, RW, flags_of[i] | MAP_SYNC, fd, 0)));
    printf("ext4 %s\n", said((long)mmap(NULL, PAGE, RW, flags_of[i] | MAP_SYNC, other, 0)));
  }
  printf("read-only %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0)));
  printf("no access %s\n", said((long)mmap(NULL, PAGE, PROT_NONE, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0)));
  printf("anonymous %s\n", said((long)mmap(NULL, PAGE, RW, MAP_SHARED_VALIDATE | MAP_SYNC | MAP_ANONYMOUS, -1, 0)));
  return 0;
}
