// A futex in shared memory has the same word for parent and child.
#define _GNU_SOURCE
#include "../look.h"

#include <linux/futex.h>
#include <sys/syscall.h>

int main(void) {
  int *word = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  if (fork() == 0) {
    while (*word == 0) syscall(SYS_futex, word, FUTEX_WAIT, 0, NULL, NULL, 0);
    printf("child saw %d\n", *word);
    fflush(stdout);
    _exit(0);
  }
  usleep(50000);
  *word = 5;
  printf("woken %ld\n", syscall(SYS_futex, word, FUTEX_WAKE, 10, NULL, NULL, 0));
  fflush(stdout);
  wait(NULL);
  return 0;
}
