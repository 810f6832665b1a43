// socketpair: streams, datagrams and packets; flags of send and recv; shutdown; options; errors.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }

static void stream(void) {
  int s[2], n;
  char buffer[64] = "";
  printf("pair %s\n", name(socketpair(AF_UNIX, SOCK_STREAM, 0, s)));
  write(s[0], "hello ", 6);
  send(s[0], "world", 5, 0);
  ioctl(s[1], FIONREAD, &n);
  printf("waiting %d\n", n);
  n = recv(s[1], buffer, 3, MSG_PEEK);
  printf("peek %d %.*s\n", n, n, buffer);
  n = read(s[1], buffer, sizeof buffer);
  printf("read %d %.*s\n", n, n, buffer);
  printf("empty %s\n", name(recv(s[1], buffer, 1, MSG_DONTWAIT)));
  struct pollfd p = {s[1], POLLIN | POLLOUT, 0};
  printf("poll %d %x\n", poll(&p, 1, 0), p.revents);
  write(s[1], "back", 4);
  struct iovec parts[2] = {{buffer, 2}, {buffer + 10, 10}};
  n = readv(s[0], parts, 2);
  printf("readv %d %.2s %.2s\n", n, buffer, buffer + 10);
  printf("shutdown %s\n", name(shutdown(s[0], SHUT_WR)));
  n = read(s[1], buffer, 1);
  printf("end %d\n", n);
  printf("half %s\n", name(write(s[1], "x", 1)));
  signal(SIGPIPE, SIG_IGN);
  printf("write after shutdown %s\n", name(write(s[0], "x", 1)));
  printf("bad how %s\n", name(shutdown(s[0], 5)));
  close(s[0]);
  p.events = POLLIN | POLLRDHUP;
  printf("poll %d %x\n", poll(&p, 1, 0), p.revents);
  printf("reset %s\n", name(read(s[1], buffer, 1)));
  printf("then %ld\n", (long)read(s[1], buffer, 1));
  printf("send %s\n", name(send(s[1], "x", 1, MSG_NOSIGNAL)));
  close(s[1]);
}

static void waitall(void) {
  int s[2];
  char buffer[32] = "";
  socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s);
  fflush(stdout);
  if (fork() == 0) {
    for (int i = 0; i < 5; i++) {
      write(s[1], "abcd" , 4);
      usleep(2000);
    }
    _exit(0);
  }
  int n = recv(s[0], buffer, 10, MSG_WAITALL);
  printf("all %d %.*s\n", n, n, buffer);
  close(s[1]);
  n = recv(s[0], buffer, 32, MSG_WAITALL);
  printf("rest %d %.*s\n", n, n, buffer);
  wait(NULL);
  close(s[0]);
}

static void messages(int type, const char *what) {
  int s[2];
  char buffer[16];
  printf("%s %s\n", what, name(socketpair(AF_UNIX, type | SOCK_NONBLOCK, 0, s)));
  send(s[0], "first", 5, 0);
  send(s[0], "second message", 14, 0);
  send(s[0], "", 0, 0);
  send(s[0], "last", 4, 0);
  printf("  %ld", (long)read(s[1], buffer, sizeof buffer));
  struct iovec part = {buffer, 6};
  struct msghdr m = {.msg_iov = &part, .msg_iovlen = 1};
  long n = recvmsg(s[1], &m, 0);
  printf(" %ld %.6s flags %x", n, buffer, m.msg_flags);
  printf(" %ld", (long)recv(s[1], buffer, sizeof buffer, 0));
  printf(" %ld\n", (long)recv(s[1], buffer, 2, MSG_TRUNC));
  printf("  empty %s\n", name(read(s[1], buffer, 1)));
  static char big[300000];
  printf("  too big %s\n", name(send(s[0], big, sizeof big, 0)));
  int count = 0;
  while (send(s[0], "x", 1, 0) == 1) count++;
  printf("  full %s after %d\n", name(-1), count);
  close(s[1]);
  printf("  closed %s\n", name(send(s[0], "x", 1, MSG_NOSIGNAL)));
  close(s[0]);
}

static void options(void) {
  int s[2], value = 0;
  socklen_t size = sizeof value;
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  int names[] = {SO_TYPE, SO_ERROR, SO_DOMAIN, SO_PROTOCOL, SO_ACCEPTCONN, SO_SNDBUF, SO_RCVBUF, SO_REUSEADDR, SO_PASSCRED, SO_KEEPALIVE};
  for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++) {
    size = sizeof value;
    int result = getsockopt(s[0], SOL_SOCKET, names[i], &value, &size);
    printf("option %d: %s %d %u\n", names[i], name(result), value, size);
  }
  value = 10000;
  setsockopt(s[0], SOL_SOCKET, SO_SNDBUF, &value, sizeof value);
  getsockopt(s[0], SOL_SOCKET, SO_SNDBUF, &value, &size);
  printf("sndbuf %d\n", value);
  struct ucred peer;
  size = sizeof peer;
  getsockopt(s[0], SOL_SOCKET, SO_PEERCRED, &peer, &size);
  printf("peer %d %d %d\n", peer.pid == getpid(), peer.uid == getuid(), peer.gid == getgid());
  struct timeval t = {0, 20000};
  setsockopt(s[0], SOL_SOCKET, SO_RCVTIMEO, &t, sizeof t);
  printf("timeout %s\n", name(read(s[0], &value, 1)));
  size = 2;
  value = -1;
  getsockopt(s[0], SOL_SOCKET, SO_TYPE, &value, &size);
  printf("cut %x %u\n", value, size);
  size = sizeof value;
  printf("unknown %s\n", name(getsockopt(s[0], SOL_SOCKET, 9999, &value, &size)));
  printf("level %s\n", name(getsockopt(s[0], 77, 1, &value, &size)));
  struct sockaddr_un address;
  size = sizeof address;
  printf("name %s", name(getsockname(s[0], (struct sockaddr *)&address, &size)));
  printf(" family %d size %u\n", address.sun_family, size);
  struct stat status;
  fstat(s[0], &status);
  printf("socket %d mode %o\n", S_ISSOCK(status.st_mode), status.st_mode & 0777);
  printf("seek %s\n", name(lseek(s[0], 0, SEEK_SET)));
  printf("pread %s\n", name(pread(s[0], &value, 1, 0)));
}

int main(void) {
  stream();
  waitall();
  messages(SOCK_DGRAM, "datagrams");
  messages(SOCK_SEQPACKET, "packets");
  options();
  int s[2];
  printf("type %s\n", name(socketpair(AF_UNIX, 7, 0, s)));
  printf("protocol %s\n", name(socketpair(AF_UNIX, SOCK_STREAM, 5, s)));
  printf("flags %s\n", name(socketpair(AF_UNIX, SOCK_STREAM | 0x100, 0, s)));
  printf("family %s\n", name(socket(99, SOCK_STREAM, 0)));
  printf("address %s\n", name(socketpair(AF_UNIX, SOCK_STREAM, 0, (int *)8)));
  printf("not a socket %s\n", name(send(0, "x", 1, 0)));
  printf("closed %s\n", name(send(99, "x", 1, 0)));
  return 0;
}
