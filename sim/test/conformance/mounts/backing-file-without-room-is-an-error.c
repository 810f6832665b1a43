// The file behind the disk is on a full tmpfs: writing back fails, msync and fsync say EIO once, and the store itself was taken.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  mkdir("small", 0700);
  mkdir("dir", 0700);
  RUN("/bin/mount", "-t", "tmpfs", "-o", "size=1m", "none", "small");
  int image = open("small/image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  close(image);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "4096", "-O", "^has_journal", "small/image");
  RUN("/bin/mount", "-o", "loop", "small/image", "dir");
  int fill = open("small/fill", O_RDWR | O_CREAT, 0600), fd = open("dir/f", O_RDWR | O_CREAT, 0600);
  char page[PAGE];
  memset(page, 'x', PAGE);
  ftruncate(fd, 4 * PAGE);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  while (write(fill, page, PAGE) == PAGE) {
  }
  TRY("store", put(p, 1));
  printf("msync %s\n", said(msync(p, PAGE, MS_SYNC)));
  printf("fsync %s\n", said(fsync(fd)));
  printf("still %d\n", *p);
  munmap(p, 4 * PAGE);
  close(fd);
  close(fill);
  unlink("small/fill");
  RUN("/bin/umount", "dir");
  RUN("/bin/umount", "-l", "small");
  return 0;
}
