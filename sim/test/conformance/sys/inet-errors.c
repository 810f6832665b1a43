#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void show(const char *what, long r) { printf("%s %ld %s\n", what, r, r < 0 ? strerror(errno) : "-"); }
static int option(int fd, int level, int name) { int v = -1; socklen_t n = sizeof v; return getsockopt(fd, level, name, &v, &n) < 0 ? -errno : v; }

int main(void)
{
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t n = sizeof a;
  int fds[2];
  show("seqpacket", socket(AF_INET, SOCK_SEQPACKET, 0));
  show("stream as udp", socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
  show("pair", socketpair(AF_INET, SOCK_STREAM, 0, fds));
  int s = socket(AF_INET, SOCK_STREAM, 0), d = socket(AF_INET, SOCK_DGRAM, 0);
  printf("%d %d %d %d %d\n", option(s, SOL_SOCKET, SO_DOMAIN), option(s, SOL_SOCKET, SO_PROTOCOL), option(d, SOL_SOCKET, SO_PROTOCOL), option(s, SOL_SOCKET, SO_RCVBUF), option(s, SOL_SOCKET, SO_SNDBUF));
  printf("%d %d %d\n", option(s, IPPROTO_TCP, TCP_NODELAY), option(s, IPPROTO_IP, 2), option(d, IPPROTO_TCP, TCP_NODELAY));
  int one = 5;
  show("nodelay", setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one));
  printf("%d\n", option(s, IPPROTO_TCP, TCP_NODELAY));
  show("short", bind(s, (struct sockaddr *)&a, 8));
  a.sin_family = AF_UNIX;
  show("family", bind(s, (struct sockaddr *)&a, sizeof a));
  show("family", connect(s, (struct sockaddr *)&a, sizeof a));
  a.sin_family = AF_INET;
  a.sin_addr.s_addr = htonl(0x08080808);
  show("elsewhere", bind(s, (struct sockaddr *)&a, sizeof a));
  a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  show("bind", bind(s, (struct sockaddr *)&a, sizeof a));
  show("bind again", bind(s, (struct sockaddr *)&a, sizeof a));
  getsockname(s, (struct sockaddr *)&a, &n);
  int t = socket(AF_INET, SOCK_STREAM, 0);
  show("same port", bind(t, (struct sockaddr *)&a, sizeof a));
  show("accept", accept(s, 0, 0));
  show("accept datagram", accept(d, 0, 0));
  show("listen datagram", listen(d, 1));
  show("listen", listen(s, 1));
  show("connect listening", connect(s, (struct sockaddr *)&a, sizeof a));
  fcntl(s, F_SETFL, O_NONBLOCK);
  show("accept none", accept(s, 0, 0));
  fcntl(t, F_SETFL, O_NONBLOCK);
  show("connect", connect(t, (struct sockaddr *)&a, sizeof a));
  struct pollfd p = {t, POLLOUT, 0};
  printf("poll %d %x, error %d\n", poll(&p, 1, 1000), p.revents, option(t, SOL_SOCKET, SO_ERROR));
  int u = accept(s, 0, 0);
  printf("accepted %d\n", u >= 0);
  write(u, "unread", 6);
  char c;
  show("read", read(t, &c, 1));
  close(t);
  show("reset", read(u, &c, 1));
  show("after", read(u, &c, 1));
  show("after", send(u, &c, 1, MSG_NOSIGNAL));
  close(s);
  t = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  show("refused", connect(t, (struct sockaddr *)&a, sizeof a));
  p.fd = t;
  printf("poll %d %x, error %d\n", poll(&p, 1, 1000), p.revents, option(t, SOL_SOCKET, SO_ERROR));
  return 0;
}
