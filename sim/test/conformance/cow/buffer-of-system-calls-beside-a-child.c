// Memory shared with a child: written to a file, filled from /dev/zero, written again. The file has what was there each time.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0), zero = open("/dev/zero", O_RDONLY), go[2];
  unsigned char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0), back[PAGE];
  pipe(go);
  memset(p, 1, 2 * PAGE);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    char c;
    close(go[1]);
    read(go[0], &c, 1);
    printf("child has %d %d\n", p[0], p[2 * PAGE - 1]);
    fflush(stdout);
    _exit(0);
  }
  printf("written %ld\n", (long)pwrite(fd, p, PAGE, 0));
  printf("filled %ld\n", (long)pread(zero, p, 2 * PAGE, 0));
  printf("written %ld\n", (long)pwrite(fd, p, PAGE, 0));
  pread(fd, back, PAGE, 0);
  int sum = 0;
  for (int i = 0; i < PAGE; i++) sum += back[i];
  printf("sum %d\n", sum);
  fflush(stdout);
  close(go[1]);
  waitpid(child, NULL, 0);
  return 0;
}
