#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void server(int listener)
{
  struct sockaddr_in peer;
  socklen_t n = sizeof peer;
  int fd = accept(listener, (struct sockaddr *)&peer, &n);
  printf("from %s, %u bytes of address\n", inet_ntoa(peer.sin_addr), n);
  char text[100];
  ssize_t got;
  while ((got = read(fd, text, sizeof text)) > 0) {
    for (ssize_t i = 0; i < got; i++)
      if (text[i] >= 'a' && text[i] <= 'z') text[i] -= 32;
    write(fd, text, got);
  }
  close(fd);
}

int main(void)
{
  int listener = socket(AF_INET, SOCK_STREAM, 0), one = 1;
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t n = sizeof a;
  setvbuf(stdout, 0, _IONBF, 0);
  printf("%d\n", setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one));
  printf("%d\n", bind(listener, (struct sockaddr *)&a, sizeof a));
  printf("%d\n", listen(listener, 5));
  printf("%d", getsockname(listener, (struct sockaddr *)&a, &n));
  printf(" %u %s %d\n", n, inet_ntoa(a.sin_addr), ntohs(a.sin_port) != 0);
  pid_t pid = fork();
  if (!pid) {
    server(listener);
    _exit(0);
  }
  close(listener);
  int fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  printf("connect %d\n", connect(fd, (struct sockaddr *)&a, sizeof a));
  printf("again %d %s\n", connect(fd, (struct sockaddr *)&a, sizeof a), strerror(errno));
  struct sockaddr_in p;
  n = sizeof p;
  printf("%d", getpeername(fd, (struct sockaddr *)&p, &n));
  printf(" %d\n", p.sin_port == a.sin_port);
  send(fd, "hello, ", 7, 0);
  send(fd, "world\n", 6, 0);
  char text[100] = "";
  printf("%zd ", recv(fd, text, 13, MSG_WAITALL));
  printf("%s", text);
  printf("shutdown %d\n", shutdown(fd, SHUT_WR));
  printf("end %zd\n", read(fd, text, sizeof text));
  printf("write %zd %s\n", send(fd, "x", 1, MSG_NOSIGNAL), strerror(errno));
  wait(0);
  close(fd);
  fd = socket(AF_INET, SOCK_STREAM, 0);
  printf("refused %d %s\n", connect(fd, (struct sockaddr *)&a, sizeof a), strerror(errno));
  printf("unconnected %zd %s\n", recv(fd, text, 1, 0), strerror(errno));
  printf("unconnected %zd %s\n", send(fd, text, 1, MSG_NOSIGNAL), strerror(errno));
  printf("unconnected %d %s\n", shutdown(fd, 2), strerror(errno));
  printf("unconnected %d %s\n", getpeername(fd, (struct sockaddr *)&p, &n), strerror(errno));
  return 0;
}
