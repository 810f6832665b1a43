// A memfd mapped while empty: its bytes are there once it has a size, for read, for a duplicate descriptor, and for a second mapping.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("some-name", 0), twin = dup(fd);
  char path[64], name[64] = "", buffer[PAGE];
  snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  readlink(path, name, sizeof name - 1);
  printf("%s\n", name);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  TRY("empty", *(volatile char *)p = 1);
  ftruncate(fd, PAGE);
  for (int i = 0; i < PAGE; i++) p[i] = i * 7;
  printf("read %ld, the same %d\n", (long)read(fd, buffer, PAGE), !memcmp(buffer, p, PAGE));
  printf("the duplicate is at %ld", (long)lseek(twin, 0, SEEK_CUR));
  lseek(twin, 0, SEEK_SET);
  printf(", read %ld, the same %d\n", (long)read(twin, buffer, PAGE), !memcmp(buffer, p, PAGE));
  char *q = mmap(NULL, PAGE, RW, MAP_SHARED, twin, 0);
  printf("second mapping the same %d\n", !memcmp(q, p, PAGE));
  char *r = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
  munmap(r, PAGE), munmap(p, PAGE);
  q[0] = 9;
  pread(fd, buffer, 1, 0);
  printf("%d\n", buffer[0]);
  return 0;
}
