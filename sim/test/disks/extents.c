// FIEMAP and FIBMAP: extents of ext4, delayed and unwritten ones, and the indirect block that lies between the blocks of an ext2 file.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/fiemap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#ifndef FS_IOC_FIEMAP
#define FS_IOC_FIEMAP 0xC020660BUL
#endif
#ifndef FIBMAP
#define FIBMAP 1
#endif
static struct fiemap *map;
static char page[4096];
static void show(const char *what, int fd, unsigned flags) {
  memset(map, 0, sizeof *map);
  map->fm_length = FIEMAP_MAX_OFFSET;
  map->fm_flags = flags;
  map->fm_extent_count = 16;
  int r = ioctl(fd, FS_IOC_FIEMAP, map);
  printf("  %s:", what);
  if (r < 0) printf(" %s", strerrorname_np(errno));
  for (unsigned i = 0; r == 0 && i < map->fm_mapped_extents; i++) {
    struct fiemap_extent *e = &map->fm_extents[i];
    printf(" %llu+%llu", (unsigned long long)e->fe_logical / 4096, (unsigned long long)e->fe_length / 4096);
    printf("(%#x%s)", e->fe_flags, e->fe_physical == 0 ? ", nowhere" : "");
  }
  printf("\n");
}
static void on(const char *dir) {
  char path[64];
  sprintf(path, "%s/extents", dir);
  printf("%s\n", dir);
  int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
  show("empty", fd, 0);
  ftruncate(fd, 64 * 4096);
  show("a hole", fd, 0);
  for (int i = 0; i < 4; i++) pwrite(fd, page, 4096, i * 4096);
  show("written", fd, 0);
  show("and synced", fd, FIEMAP_FLAG_SYNC);
  char *p = mmap(0, 64 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  p[32 * 4096] = 1;
  show("a hole mapped and written", fd, 0);
  fsync(fd);
  show("synced", fd, 0);
  fallocate(fd, 0, 40 * 4096, 16 * 4096);
  show("allocated", fd, 0);
  p[44 * 4096] = 1;
  show("written in the middle", fd, 0);
  fsync(fd);
  show("synced", fd, 0);
  munmap(p, 64 * 4096);
  ftruncate(fd, 0);
  for (int i = 0; i < 14; i++) pwrite(fd, page, 4096, i * 4096);
  fsync(fd);
  show("14 pages", fd, 0);
  int b[3] = {0, 11, 12};
  for (int i = 0; i < 3; i++) ioctl(fd, FIBMAP, &b[i]);
  printf("  from block 0 to 11: %d, from 11 to 12: %d\n", b[1] - b[0], b[2] - b[1]);
  int beyond = 100;
  printf("  FIBMAP of a hole: %d", ioctl(fd, FIBMAP, &beyond));
  printf(" %d\n", beyond);
  memset(map, 0, sizeof *map);
  map->fm_length = FIEMAP_MAX_OFFSET;
  int r = ioctl(fd, FS_IOC_FIEMAP, map);
  printf("  how many: %d %u\n", r, map->fm_mapped_extents);
  map->fm_length = 0;
  r = ioctl(fd, FS_IOC_FIEMAP, map);
  printf("  of nothing: %d %s\n", r, strerrorname_np(errno));
  map->fm_length = 4096;
  map->fm_flags = 0x80;
  r = ioctl(fd, FS_IOC_FIEMAP, map);
  printf("  unknown flag: %d %s %#x\n", r, strerrorname_np(errno), map->fm_flags);
  close(fd);
  unlink(path);
}
int main(void) {
  map = malloc(sizeof *map + 16 * sizeof(struct fiemap_extent));
  memset(page, 'x', sizeof page);
  on("/mnt/ext4");
  on("/mnt/ext2");
  on("/mnt/dax");
  int fd = open("/dev/shm/extents", O_RDWR | O_CREAT | O_TRUNC, 0644);
  printf("tmpfs\n");
  show("FIEMAP", fd, 0);
  unlink("/dev/shm/extents");
  return 0;
}
