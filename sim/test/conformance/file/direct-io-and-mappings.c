// O_DIRECT: what it wants to be aligned, and that it sees what mappings and the page cache have.
// PLACES: the directories; the tests on disks of their own name others.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#ifndef PLACES
#define PLACES "."
#endif
static const char *const places[] = {PLACES};
static const char *name(long r) {
  static char text[32];
  if (r < 0) return strerrorname_np(errno);
  sprintf(text, "%ld", r);
  return text;
}
static void on(const char *dir) {
  char path[64];
  sprintf(path, "%s/direct", dir);
  printf("%s\n", dir);
  int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
  int d = open(path, O_RDWR | O_DIRECT);
  printf("  open %s\n", d < 0 ? strerrorname_np(errno) : "ok");
  if (d < 0) return;
  char *buffer = 0;
  posix_memalign((void **)&buffer, 4096, 16384);
  memset(buffer, 'd', 16384);
  printf("  write 8192 at 0: %s\n", name(pwrite(d, buffer, 8192, 0)));
  printf("  write 4096 at 100: %s\n", name(pwrite(d, buffer, 4096, 100)));
  printf("  write 100 at 0: %s\n", name(pwrite(d, buffer, 100, 0)));
  printf("  write from an odd address: %s\n", name(pwrite(d, buffer + 1, 4096, 0)));
  printf("  write 512 at 512: %s\n", name(pwrite(d, buffer, 512, 512)));
  printf("  read 100 at 0: %s\n", name(pread(d, buffer, 100, 0)));
  printf("  read beyond the end: %s\n", name(pread(d, buffer, 4096, 8192)));
  printf("  read up to the end: %s\n", name(pread(d, buffer, 16384, 4096)));
  char *p = mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  p[0] = 'm';
  printf("  read what was mapped and stored: %s", name(pread(d, buffer, 4096, 0)));
  printf(" %c\n", buffer[0]);
  memset(buffer, 'e', 4096);
  printf("  write under the mapping: %s", name(pwrite(d, buffer, 4096, 0)));
  printf(" %c\n", p[0]);
  char c = 0;
  pread(fd, &c, 1, 4000);
  printf("  read through the cache: %c\n", c);
  pwrite(fd, "z", 1, 4096);
  printf("  read what the cache has: %s", name(pread(d, buffer, 4096, 4096)));
  printf(" %c\n", buffer[0]);
  printf("  fcntl off and on: %d %d\n", fcntl(d, F_SETFL, 0), fcntl(d, F_SETFL, O_DIRECT));
  munmap(p, 8192);
  free(buffer);
  close(d);
  close(fd);
  unlink(path);
}
int main(void) {
  for (int i = 0; i < (int)(sizeof places / sizeof *places); i++) on(places[i]);
  return 0;
}
