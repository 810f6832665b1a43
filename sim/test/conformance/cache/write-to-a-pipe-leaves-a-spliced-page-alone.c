// A pipe whose slots were all full once holds a byte of a file; what is written to the pipe then goes behind it, not into the file's page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  static char bytes[PAGE], back[PAGE];
  int pipes[2], fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  memset(bytes, 0xff, PAGE);
  write(fd, bytes, PAGE);
  int reads = open("file", O_RDONLY);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, reads, 0);
  pipe(pipes);
  long size = fcntl(pipes[1], F_GETPIPE_SZ);
  for (long n = 0; n < size; n += PAGE) write(pipes[1], bytes, PAGE);
  for (long n = 0; n < size; n += PAGE) read(pipes[0], back, PAGE);
  loff_t at = 0;
  printf("splice %ld\n", (long)splice(reads, &at, pipes[1], NULL, 1, 0));
  printf("write %ld\n", (long)write(pipes[1], "AAAAAAAABBBBBBBB", 16));
  pread(reads, back, PAGE, 0);
  printf("the file is the same %d, mapped %d\n", memcmp(back, bytes, PAGE) == 0, memcmp(p, bytes, PAGE) == 0);
  memset(back, 0, 32);
  printf("the pipe has %ld", (long)read(pipes[0], back, 32));
  printf(" %d %s\n", back[0], back + 1);
  return 0;
}
