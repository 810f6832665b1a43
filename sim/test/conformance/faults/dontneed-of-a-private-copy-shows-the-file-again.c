// MADV_DONTNEED of a private copy: the next access finds the file.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What /proc/self/pagemap says of the page: present, of a file or shared, mapped here alone. */
static void entry(const char *what, void *p) {
  uint64_t e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (uintptr_t)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : " none", e >> 61 & 1 ? " file" : "", e >> 56 & 1 ? " exclusive" : "");
}

/* A file of so many pages, written and cached. */
static int make_file(int pages) {
  char name[] = "faultXXXXXX", page[4096];
  int fd = mkstemp(name);
  unlink(name);
  memset(page, 'f', sizeof page);
  for (int i = 0; i < pages; i++) write(fd, page, sizeof page);
  return fd;
}

int main(void) {
  int fd = make_file(1);
  volatile char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  *p = 'x'; // fault: do_cow_fault filemap_fault; none → P RW US A D NX; minor
  entry("copy", (void *)p);
  madvise((void *)p, 4096, MADV_DONTNEED);
  printf("%c\n", *p); // fault: do_read_fault filemap_map_pages; none → P US A NX; minor
  entry("file", (void *)p);
  return 0;
}
