// Write permission that comes back after fork does not make a shared page writable: the write copies.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static struct rusage then;

/* Faults since the last call. It is made twice at the start, so that its own memory is there. */
static void count(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (what) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - then.ru_minflt, now.ru_majflt - then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &then);
}

int main(void) {
  volatile char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  *p = 1;
  if (fork() == 0) {
    mprotect((void *)p, 4096, PROT_READ);
    mprotect((void *)p, 4096, PROT_READ | PROT_WRITE);
    count(NULL);
    *p = 2; // fault: do_wp_page wp_page_copy (new frame); P US saved-dirty NX → P RW US A D NX; minor
    count("child writes");
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  printf("%d\n", *p);
  return 0;
}
