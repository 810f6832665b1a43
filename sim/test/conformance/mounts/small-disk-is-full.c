// A disk of two megabytes: write(2) ends with ENOSPC, a store into a hole with SIGBUS, and what was written is kept.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  int image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 2 << 20);
  mkdir("dir", 0700);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "4096", "-O", "^has_journal", "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  int fd = open("dir/fill", O_RDWR | O_CREAT, 0600), hole = open("dir/hole", O_RDWR | O_CREAT, 0600), n = 0;
  char page[PAGE];
  memset(page, 'x', PAGE);
  while (write(fd, page, PAGE) == PAGE) n++;
  printf("%s, some pages fit: %d\n", strerror(errno), n > 100 && n < 500);
  fsync(fd);
  ftruncate(hole, 16 * PAGE);
  char *p = mmap(NULL, 16 * PAGE, RW, MAP_SHARED, hole, 0);
  TRY("read of the hole", get(p));
  TRY("store into the hole", put(p + PAGE, 1));
  char c;
  pread(fd, &c, 1, (n - 1) * PAGE);
  printf("%c\n", c);
  munmap(p, 16 * PAGE);
  close(fd);
  close(hole);
  RUN("/bin/umount", "dir");
  return 0;
}
