// A directory, a pipe, a socket and a terminal that is none have no mmap: ENODEV, for a closed descriptor EBADF.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/socket.h>

int main(void) {
  int pipes[2], pair[2];
  pipe(pipes);
  socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  printf("directory %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, open(".", O_RDONLY), 0)));
  printf("pipe %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, pipes[0], 0)));
  printf("socket %s\n", said((long)mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, pair[0], 0)));
  printf("/dev/null %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, open("/dev/null", O_RDONLY), 0)));
  printf("closed %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, 99, 0)));
  return 0;
}
