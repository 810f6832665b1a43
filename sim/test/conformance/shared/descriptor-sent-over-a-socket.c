// A descriptor of shared memory sent to another process maps the same pages there.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/socket.h>
#include <sys/uio.h>

int main(void) {
  int pair[2], fd = memfd_create("m", 0);
  socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
  ftruncate(fd, PAGE);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0), byte = 'x';
  put(p, 's');
  char control[CMSG_SPACE(sizeof(int))];
  struct iovec part = {&byte, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  if (fork() == 0) {
    close(fd);
    munmap(p, PAGE);
    recvmsg(pair[1], &message, 0);
    int got = *(int *)CMSG_DATA(CMSG_FIRSTHDR(&message));
    char *q = mmap(NULL, PAGE, RW, MAP_SHARED, got, 0);
    printf("child reads %c\n", *q);
    put(q, 'r');
    fflush(stdout);
    _exit(0);
  }
  struct cmsghdr *c = CMSG_FIRSTHDR(&message);
  *c = (struct cmsghdr){.cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS};
  *(int *)CMSG_DATA(c) = fd;
  sendmsg(pair[0], &message, 0);
  wait(NULL);
  printf("parent reads %c\n", *p);
  return 0;
}
