// AF_UNIX sockets with names: bind, listen, accept, connect by path and by abstract name; datagrams to a name; errors.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }
static struct sockaddr_un a;

static socklen_t set(const char *path) {
  memset(&a, 0, sizeof a);
  a.sun_family = AF_UNIX;
  strcpy(a.sun_path, path);
  return offsetof(struct sockaddr_un, sun_path) + strlen(path) + 1;
}

int main(void) {
  unlink("/tmp/pw-server");
  unlink("/tmp/pw-client");
  int listener = socket(AF_UNIX, SOCK_STREAM, 0), n;
  char buffer[64];
  printf("listen unbound %s\n", name(listen(listener, 5)));
  socklen_t size = set("/tmp/pw-server");
  printf("bind %s\n", name(bind(listener, (struct sockaddr *)&a, sizeof a)));
  struct stat status;
  stat("/tmp/pw-server", &status);
  printf("file is socket %d\n", S_ISSOCK(status.st_mode));
  printf("open %s\n", name(open("/tmp/pw-server", O_RDWR)));
  printf("bind again %s\n", name(bind(listener, (struct sockaddr *)&a, size)));
  int other = socket(AF_UNIX, SOCK_STREAM, 0);
  printf("taken %s\n", name(bind(other, (struct sockaddr *)&a, size)));
  printf("nobody listens %s\n", name(connect(other, (struct sockaddr *)&a, size)));
  printf("accept %s\n", name(accept(listener, NULL, NULL)));
  printf("listen %s\n", name(listen(listener, 5)));
  int dgram = socket(AF_UNIX, SOCK_DGRAM, 0);
  printf("other type %s\n", name(connect(dgram, (struct sockaddr *)&a, size)));
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    int s = socket(AF_UNIX, SOCK_STREAM, 0);
    set("/tmp/pw-server");
    if (connect(s, (struct sockaddr *)&a, sizeof a) < 0) _exit(1);
    for (int i = 1; i <= 3; i++) {
      n = snprintf(buffer, sizeof buffer, "request %d", i);
      write(s, buffer, n);
      n = read(s, buffer, sizeof buffer);
      printf("client got %.*s\n", n, buffer);
    }
    fflush(stdout);
    _exit(0);
  }
  struct sockaddr_un peer;
  socklen_t peer_size = sizeof peer;
  int s = accept4(listener, (struct sockaddr *)&peer, &peer_size, SOCK_CLOEXEC);
  printf("accepted size %u family %d cloexec %d\n", peer_size, peer.sun_family, fcntl(s, F_GETFD));
  fflush(stdout);
  while ((n = read(s, buffer, sizeof buffer)) > 0) {
    char answer[80];
    int length = snprintf(answer, sizeof answer, "[%.*s]", n, buffer);
    write(s, answer, length);
  }
  waitpid(child, NULL, 0);
  peer_size = sizeof peer;
  getsockname(s, (struct sockaddr *)&peer, &peer_size);
  printf("end is called %s (%u)\n", peer.sun_path, peer_size);
  close(s);
  unlink("/tmp/pw-server");
  printf("gone %s\n", name(connect(other, (struct sockaddr *)&a, size)));

  /* The name without a file. */
  int hidden = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
  memset(&a, 0, sizeof a);
  a.sun_family = AF_UNIX;
  memcpy(a.sun_path, "\0pw-abstract", 12);
  size = offsetof(struct sockaddr_un, sun_path) + 12;
  printf("abstract %s\n", name(bind(hidden, (struct sockaddr *)&a, size)));
  printf("nothing waits %s\n", name(accept(hidden, NULL, NULL)));
  listen(hidden, 1);
  printf("nothing waits %s\n", name(accept(hidden, NULL, NULL)));
  printf("connect %s\n", name(connect(other, (struct sockaddr *)&a, size)));
  printf("twice %s\n", name(connect(other, (struct sockaddr *)&a, size)));
  struct pollfd p = {hidden, POLLIN, 0};
  printf("poll %d %x\n", poll(&p, 1, 0), p.revents);
  s = accept(hidden, NULL, NULL);
  peer_size = sizeof peer;
  getpeername(other, (struct sockaddr *)&peer, &peer_size);
  printf("peer size %u first %d then %.11s\n", peer_size, peer.sun_path[0], peer.sun_path + 1);
  write(other, "hi", 2);
  printf("got %ld\n", (long)read(s, buffer, 10));

  /* Datagrams. */
  int server = socket(AF_UNIX, SOCK_DGRAM, 0);
  size = set("/tmp/pw-server");
  bind(server, (struct sockaddr *)&a, size);
  printf("anonymous %ld\n", (long)sendto(dgram, "anon", 4, 0, (struct sockaddr *)&a, size));
  peer_size = sizeof peer;
  n = recvfrom(server, buffer, sizeof buffer, 0, (struct sockaddr *)&peer, &peer_size);
  printf("from nobody %d size %u\n", n, peer_size);
  struct sockaddr_un to = a;
  size = set("/tmp/pw-client");
  bind(dgram, (struct sockaddr *)&a, size);
  printf("connect %s\n", name(connect(dgram, (struct sockaddr *)&to, sizeof to)));
  send(dgram, "question", 8, 0);
  peer_size = sizeof peer;
  n = recvfrom(server, buffer, sizeof buffer, 0, (struct sockaddr *)&peer, &peer_size);
  printf("from %s: %.*s (%u)\n", peer.sun_path, n, buffer, peer_size);
  printf("answer %ld\n", (long)sendto(server, "answer", 6, 0, (struct sockaddr *)&peer, peer_size));
  n = recv(dgram, buffer, sizeof buffer, 0);
  printf("%.*s\n", n, buffer);
  close(server);
  printf("refused %s\n", name(send(dgram, "x", 1, 0)));
  printf("no peer %s\n", name(send(dgram, "x", 1, 0)));
  a.sun_family = 77;
  printf("family %s\n", name(bind(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&a, size)));
  printf("stream unconnected %s", name(send(socket(AF_UNIX, SOCK_STREAM, 0), "x", 1, 0)));
  printf(" %s\n", name(recv(socket(AF_UNIX, SOCK_STREAM, 0), buffer, 1, 0)));
  unlink("/tmp/pw-server");
  unlink("/tmp/pw-client");
  return 0;
}
