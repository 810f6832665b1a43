// The file behind the disk is cut: pages that are still to be read fail, each time they are asked for, and those that are cached stay.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

static void cached(char *p, int pages) {
  unsigned char vec[16];
  mincore(p, pages * PAGE, vec);
  printf("cached ");
  for (int i = 0; i < pages; i++) printf("%d", vec[i] & 1);
  printf("\n");
}

int main(void) {
  char bytes[2 * PAGE];
  int image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  mkdir("dir", 0700);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "4096", "-O", "^has_journal", "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  int fd = open("dir/f", O_RDWR | O_CREAT, 0600);
  memset(bytes, 'x', sizeof bytes);
  for (int i = 0; i < 12; i++) pwrite(fd, bytes, PAGE, i * PAGE);
  fsync(fd);
  posix_fadvise(fd, 4 * PAGE, 8 * PAGE, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, 12 * PAGE, RW, MAP_SHARED, fd, 0), *q = mmap(NULL, 12 * PAGE, RW, MAP_PRIVATE, fd, 0);
  cached(p, 12);
  ftruncate(image, PAGE);
  TRY("a cached page", get(p + PAGE));
  TRY("a page to be read", get(p + 5 * PAGE));
  TRY("a byte of another", get(p + 6 * PAGE + 100));
  TRY("a store", put(p + 7 * PAGE, 1));
  TRY("a private store", put(q + 8 * PAGE, 1));
  printf("read %s\n", said(pread(fd, bytes, PAGE, 5 * PAGE)));
  printf("read from a cached page on: %d\n", (int)pread(fd, bytes, 2 * PAGE, 3 * PAGE));
  printf("write of a part %s\n", said(pwrite(fd, "y", 1, 9 * PAGE)));
  printf("write of all %d\n", (int)pwrite(fd, bytes, PAGE, 10 * PAGE));
  printf("populate %s\n", said(madvise(p + 4 * PAGE, PAGE, MADV_POPULATE_READ)));
  printf("will need %s\n", said(madvise(p + 4 * PAGE, PAGE, MADV_WILLNEED)));
  printf("into another file %s\n", said(pwrite(image, p + 11 * PAGE, 1, 0)));
  cached(p, 12);
  ftruncate(image, 8 << 20);
  TRY("the page, readable again", get(p + 5 * PAGE));
  printf("it is %d\n", p[5 * PAGE]);
  munmap(p, 12 * PAGE);
  munmap(q, 12 * PAGE);
  close(fd);
  RUN("/bin/umount", "dir");
  return 0;
}
