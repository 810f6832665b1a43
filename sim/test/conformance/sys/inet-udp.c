#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

int main(void)
{
  int a = socket(AF_INET, SOCK_DGRAM, 0), b = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP), c = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in at = {.sin_family = AF_INET}, from, bt;
  socklen_t n = sizeof at;
  char text[100];
  printf("%d\n", bind(a, (struct sockaddr *)&at, sizeof at));
  getsockname(a, (struct sockaddr *)&at, &n);
  printf("%s %d\n", inet_ntoa(at.sin_addr), at.sin_port != 0);
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  printf("nobody %zd %s\n", send(b, "x", 1, 0), strerror(errno));
  printf("send %zd\n", sendto(b, "one", 3, 0, (struct sockaddr *)&at, sizeof at));
  printf("send %zd\n", sendto(b, "", 0, 0, (struct sockaddr *)&at, sizeof at));
  printf("send %zd\n", sendto(b, "a long one", 10, 0, (struct sockaddr *)&at, sizeof at));
  n = sizeof from;
  printf("%zd", recvfrom(a, text, sizeof text, 0, (struct sockaddr *)&from, &n));
  printf(" %s %u\n", inet_ntoa(from.sin_addr), n);
  n = sizeof bt;
  getsockname(b, (struct sockaddr *)&bt, &n);
  printf("%s %d\n", inet_ntoa(bt.sin_addr), bt.sin_port == from.sin_port);
  printf("empty %zd\n", recv(a, text, sizeof text, 0));
  printf("cut %zd\n", recv(a, text, 4, MSG_TRUNC));
  printf("none %zd %s\n", recv(a, text, 4, MSG_DONTWAIT), strerror(errno));
  struct timeval t = {0, 1000};
  setsockopt(a, SOL_SOCKET, SO_RCVTIMEO, &t, sizeof t);
  printf("time %zd %s\n", recv(a, text, 4, 0), strerror(errno));
  printf("connect %d\n", connect(a, (struct sockaddr *)&from, sizeof from));
  printf("send %zd\n", send(a, "back", 4, 0));
  printf("stranger %zd\n", sendto(c, "no", 2, 0, (struct sockaddr *)&at, sizeof at));
  printf("none %zd %s\n", recv(a, text, 4, MSG_DONTWAIT), strerror(errno));
  memset(text, 0, sizeof text);
  printf("%zd %s\n", recv(b, text, sizeof text, 0), text);
  close(b);
  printf("gone %zd\n", send(a, "x", 1, 0));
  printf("gone %zd %s\n", send(a, "x", 1, 0), strerror(errno));
  printf("big %zd %s\n", sendto(c, text, 70000, 0, (struct sockaddr *)&at, sizeof at), strerror(errno));
  struct pollfd p = {c, POLLIN | POLLOUT, 0};
  printf("poll %d %x\n", poll(&p, 1, 0), p.revents);
  return 0;
}
