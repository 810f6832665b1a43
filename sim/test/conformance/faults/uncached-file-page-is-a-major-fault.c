// A page that is not in the page cache is read from the disk: a major fault.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static struct rusage then;

/* Faults since the last call. It is made twice at the start, so that its own memory is there. */
static void count(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (what) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - then.ru_minflt, now.ru_majflt - then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &then);
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
  int fd = make_file(4);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  volatile char *p = mmap(NULL, 4 * 4096, PROT_READ, MAP_SHARED, fd, 0);
  madvise((void *)p, 4 * 4096, MADV_RANDOM);
  unsigned char in[4];
  mincore((void *)p, 4 * 4096, in);
  printf("cached %d\n", in[2] & 1);
  count(NULL);
  char c = p[2 * 4096]; // fault: do_read_fault filemap_map_pages filemap_fault; retry | do_read_fault filemap_map_pages; none → P US A NX; major
  count("read");
  mincore((void *)p, 4 * 4096, in);
  printf("cached %d, %c\n", in[2] & 1, c);
  return 0;
}
