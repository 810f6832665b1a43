#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/msg.h>
#include <sys/stat.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int fds[2], pair[2], queue, locked;

static void *in_read(void *x) { char c; read(fds[0], &c, 1); return x; }
static void *in_readv(void *x) { char c; struct iovec v = {&c, 1}; readv(fds[0], &v, 1); return x; }
static void *in_select(void *x) { fd_set s; FD_ZERO(&s); FD_SET(fds[0], &s); select(fds[0] + 1, &s, 0, 0, 0); return x; }
static void *in_pselect(void *x) { pselect(0, 0, 0, 0, 0, 0); return x; }
static void *in_ppoll(void *x) { struct pollfd p = {fds[0], POLLIN, 0}; ppoll(&p, 1, 0, 0); return x; }
static void *in_recv(void *x) { char c; recv(pair[0], &c, 1, 0); return x; }
static void *in_recvmsg(void *x) { char c; struct iovec v = {&c, 1}; struct msghdr m = {.msg_iov = &v, .msg_iovlen = 1}; recvmsg(pair[0], &m, 0); return x; }
static void *in_msgrcv(void *x) { struct { long type; char c; } m; msgrcv(queue, &m, 1, 0, 0); return x; }
static void *in_lockf(void *x) { lockf(locked, F_LOCK, 0); return x; }
static void *in_open(void *x) { open("fifo", O_RDONLY); return x; }
static void *in_pause(void *x) { pause(); return x; }
static void *in_sigwait(void *x) { sigset_t s; int n; sigemptyset(&s); sigwait(&s, &n); return x; }
static void *in_waitid(void *x) { siginfo_t i; waitid(P_ALL, 0, &i, WEXITED); return x; }
static void *disabled(void *x)
{
  pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, 0);
  struct timespec t = {0, 50000000};
  printf("%d ", clock_nanosleep(CLOCK_MONOTONIC, 0, &t, 0));
  return x;
}

static void try(const char *name, void *(*function)(void *))
{
  pthread_t thread;
  void *result;
  pthread_create(&thread, 0, function, 0);
  usleep(2000);
  pthread_cancel(thread);
  pthread_join(thread, &result);
  printf("%s %s\n", name, result == PTHREAD_CANCELED ? "cancelled" : "went on");
}

int main(void)
{
  pipe(fds);
  socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  queue = msgget(IPC_PRIVATE, 0600);
  mkfifo("fifo", 0600);
  locked = open("locked", O_RDWR | O_CREAT, 0600);
  int ready[2];
  pipe(ready);
  pid_t child = fork();
  if (!child) {
    lockf(locked, F_LOCK, 0);
    write(ready[1], "x", 1);
    pause();
  }
  char c;
  read(ready[0], &c, 1);
  try("read", in_read);
  try("readv", in_readv);
  try("select", in_select);
  try("pselect", in_pselect);
  try("ppoll", in_ppoll);
  try("recv", in_recv);
  try("recvmsg", in_recvmsg);
  try("msgrcv", in_msgrcv);
  try("lockf", in_lockf);
  try("open", in_open);
  try("pause", in_pause);
  try("sigwait", in_sigwait);
  try("waitid", in_waitid);
  try("disabled", disabled);
  kill(child, SIGKILL);
  msgctl(queue, IPC_RMID, 0);
  return 0;
}
