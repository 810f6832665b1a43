// A tmpfs that is full: write(2) is ENOSPC, a store into a hole SIGBUS, fallocate ENOSPC; a page given back can be used again.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/mount.h>

int main(void) {
  mkdir("full", 0700);
  if (mount("none", "full", "tmpfs", 0, "size=16k") != 0) {
    printf("mount: %s\n", strerror(errno));
    return 0;
  }
  int fd = open("full/f", O_RDWR | O_CREAT, 0600);
  ftruncate(fd, 8 * PAGE);
  char page[PAGE] = "x", *p = mmap(NULL, 8 * PAGE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < 4; i++) put(p + i * PAGE, 'f');
  TRY("store", put(p + 4 * PAGE, 'f'));
  TRY("read of a hole", get(p + 5 * PAGE));
  printf("write %s\n", said(pwrite(fd, page, PAGE, 6 * PAGE)));
  printf("fallocate %s\n", said(fallocate(fd, 0, 0, 8 * PAGE)));
  madvise(p, PAGE, MADV_REMOVE);
  TRY("store", put(p + 4 * PAGE, 'f'));
  munmap(p, 8 * PAGE);
  close(fd);
  printf("umount %s\n", said(umount("full")));
  return 0;
}
