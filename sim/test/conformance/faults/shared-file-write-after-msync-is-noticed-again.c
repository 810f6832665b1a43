// Writeback makes the entry clean and read-only, so that the next write is noticed.
#define _GNU_SOURCE
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
  int fd = make_file(1);
  volatile char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  *p = 'a'; // fault: do_shared_fault filemap_fault do_page_mkwrite ext4_page_mkwrite; none → P RW US A D NX; minor
  msync((void *)p, 4096, MS_SYNC);
  count(NULL);
  *p = 'b'; // fault: do_wp_page wp_page_shared do_page_mkwrite ext4_page_mkwrite wp_page_reuse (same frame); P US A NX → P RW US A D NX; minor
  count("write after msync");
  *p = 'c';
  count("and again");
  fsync(fd);
  *p = 'd'; // fault: do_wp_page wp_page_shared do_page_mkwrite ext4_page_mkwrite wp_page_reuse (same frame); P US A NX → P RW US A D NX; minor
  count("write after fsync");
  return 0;
}
