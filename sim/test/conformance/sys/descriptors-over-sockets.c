// SCM_RIGHTS and SCM_CREDENTIALS: a memfd and a pipe sent to another process, what happens where there is no room.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }

static long send_fds(int s, const int *fds, int count, const char *text) {
  char control[CMSG_SPACE(sizeof(int) * 8)];
  memset(control, 0, sizeof control);
  struct iovec part = {(void *)text, strlen(text)};
  struct msghdr m = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = CMSG_SPACE(sizeof(int) * count)};
  struct cmsghdr *c = CMSG_FIRSTHDR(&m);
  c->cmsg_level = SOL_SOCKET;
  c->cmsg_type = SCM_RIGHTS;
  c->cmsg_len = CMSG_LEN(sizeof(int) * count);
  memcpy(CMSG_DATA(c), fds, sizeof(int) * count);
  return sendmsg(s, &m, 0);
}

static long receive(int s, int *fds, int room, char *text, size_t size, int flags) {
  union { char bytes[CMSG_SPACE(sizeof(int) * 8)]; struct cmsghdr align; } control;
  struct iovec part = {text, size};
  struct msghdr m = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = room};
  long n = recvmsg(s, &m, flags);
  printf("  received %ld flags %x control %zu:", n, m.msg_flags, (size_t)m.msg_controllen);
  int got = 0;
  for (struct cmsghdr *c = CMSG_FIRSTHDR(&m); c; c = CMSG_NXTHDR(&m, c)) {
    printf(" level %d type %d len %zu", c->cmsg_level, c->cmsg_type, (size_t)c->cmsg_len);
    if (c->cmsg_type == SCM_RIGHTS) {
      got = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
      memcpy(fds, CMSG_DATA(c), got * sizeof(int));
    } else {
      struct ucred credentials;
      memcpy(&credentials, CMSG_DATA(c), sizeof credentials);
      printf(" (pid %d uid %d)", credentials.pid == getpid(), credentials.uid == getuid());
    }
  }
  printf("\n");
  return got;
}

int main(void) {
  int s[2], fds[8], pipes[2];
  char text[32];
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    close(s[0]);
    int memory = memfd_create("shared", 0);
    ftruncate(memory, 4096);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
    strcpy(p, "written by the child");
    send_fds(s[1], &memory, 1, "memfd");
    close(memory);
    read(s[1], text, 1);
    printf("child sees \"%s\"\n", p);
    fflush(stdout);
    _exit(0);
  }
  close(s[1]);
  int got = receive(s[0], fds, CMSG_SPACE(sizeof(int)), text, sizeof text, 0);
  printf("%d descriptor, text %.5s\n", got, text);
  char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fds[0], 0);
  printf("parent sees \"%s\"\n", p);
  strcpy(p, "answered by the parent");
  write(s[0], "x", 1);
  waitpid(child, NULL, 0);
  close(s[0]);

  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  pipe(pipes);
  int three[3] = {pipes[0], pipes[1], 1};
  printf("three %ld\n", send_fds(s[0], three, 3, "abc"));
  printf("no room for all\n");
  got = receive(s[1], fds, CMSG_SPACE(sizeof(int)), text, sizeof text, 0);
  printf("%d came\n", got);
  for (int i = 0; i < got; i++) close(fds[i]);
  send_fds(s[0], three, 2, "first");
  send(s[0], "more", 4, 0);
  send_fds(s[0], three, 1, "second");
  got = receive(s[1], fds, CMSG_SPACE(sizeof(int) * 4), text, sizeof text, MSG_CMSG_CLOEXEC);
  printf("%d came, cloexec %d\n", got, fcntl(fds[0], F_GETFD));
  write(fds[1], "through", 7);
  long n = read(pipes[0], text, sizeof text);
  printf("pipe %.*s\n", (int)n, text);
  got = receive(s[1], fds, CMSG_SPACE(sizeof(int) * 4), text, sizeof text, 0);
  printf("%d came, text %.10s\n", got, text);
  send_fds(s[0], three, 1, "dropped");
  n = read(s[1], text, sizeof text);
  printf("read takes the text only: %ld\n", n);
  send_fds(s[0], three, 1, "peek");
  receive(s[1], fds, CMSG_SPACE(sizeof(int)), text, sizeof text, MSG_PEEK);
  receive(s[1], fds, CMSG_SPACE(sizeof(int)), text, sizeof text, 0);
  int bad = 99;
  printf("bad descriptor %s\n", name(send_fds(s[0], &bad, 1, "x")));

  int on = 1;
  setsockopt(s[1], SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
  send(s[0], "who", 3, 0);
  receive(s[1], fds, CMSG_SPACE(sizeof(struct ucred)), text, sizeof text, 0);
  send_fds(s[0], three, 1, "both");
  got = receive(s[1], fds, CMSG_SPACE(sizeof(struct ucred)) + CMSG_SPACE(sizeof(int)), text, sizeof text, 0);
  printf("%d came\n", got);
  return 0;
}
