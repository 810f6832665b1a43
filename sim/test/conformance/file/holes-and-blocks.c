// Holes, delayed allocation, blocks of the map: what ext4 and ext2 tell of where a file is.
// PLACES: the directories; the tests on disks of their own name others.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef PLACES
#define PLACES "."
#endif
static const char *const places[] = {PLACES};
static char page[4096];
static long blocks(int fd) {
  struct stat st;
  fstat(fd, &st);
  return (long)st.st_blocks;
}
static void seek(int fd, const char *what) {
  printf("  %s:", what);
  long at = 0, end = lseek(fd, 0, SEEK_END);
  while (at < end) {
    long data = lseek(fd, at, SEEK_DATA);
    if (data < 0) {
      printf(" no data from %ld (%s)", at / 1024, strerrorname_np(errno));
      break;
    }
    long hole = lseek(fd, data, SEEK_HOLE);
    printf(" %ld..%ld", data / 1024, hole / 1024);
    at = hole;
  }
  printf("\n");
}
static void on(const char *dir) {
  char path[64];
  sprintf(path, "%s/blocks", dir);
  printf("%s\n", dir);
  int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
  struct stat st;
  fstat(fd, &st);
  printf("  block size %ld, empty %ld\n", (long)st.st_blksize, blocks(fd));
  ftruncate(fd, 64 * 4096);
  seek(fd, "all a hole");
  pwrite(fd, page, 4096, 0);
  pwrite(fd, page, 4096, 8 * 4096);
  seek(fd, "two pages written");
  printf("  blocks before sync %ld\n", blocks(fd));
  fsync(fd);
  printf("  after %ld\n", blocks(fd));
  seek(fd, "synced");
  char *p = mmap(0, 64 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  p[16 * 4096] = 1;
  seek(fd, "a hole mapped and written");
  msync(p, 64 * 4096, MS_SYNC);
  seek(fd, "synced");
  printf("  blocks %ld\n", blocks(fd));
  volatile char c = p[20 * 4096];
  seek(fd, "a hole mapped and read");
  int r = fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 8 * 4096, 4096);
  printf("  punch %s\n", r < 0 ? strerrorname_np(errno) : "0");
  seek(fd, "punched");
  r = fallocate(fd, 0, 30 * 4096, 2 * 4096);
  printf("  fallocate %s\n", r < 0 ? strerrorname_np(errno) : "0");
  seek(fd, "allocated");
  printf("  blocks %ld\n", blocks(fd));
  p[30 * 4096] = 1;
  seek(fd, "allocated, mapped and written");
  ftruncate(fd, 4096 + 100);
  printf("  blocks %ld\n", blocks(fd));
  ftruncate(fd, 0);
  printf("  blocks %ld\n", blocks(fd));
  for (int i = 0; i < 12; i++) write(fd, page, 4096);
  fsync(fd);
  printf("  12 pages: %ld\n", blocks(fd));
  write(fd, page, 4096);
  fsync(fd);
  printf("  13 pages: %ld\n", blocks(fd));
  for (int i = 0; i < 300; i++) write(fd, page, 4096);
  fsync(fd);
  printf("  313 pages: %ld\n", blocks(fd));
  ftruncate(fd, 0);
  write(fd, page, 100);
  fsync(fd);
  printf("  100 bytes: %ld\n", blocks(fd));
  munmap(p, 64 * 4096);
  close(fd);
  unlink(path);
}
int main(void) {
  memset(page, 'x', sizeof page);
  for (int i = 0; i < (int)(sizeof places / sizeof *places); i++) on(places[i]);
  return 0;
}
