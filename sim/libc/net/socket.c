#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/socket.h>

int socket(int domain, int type, int protocol) {
  return (int)CALL3(SYS_socket, domain, type, protocol);
}

int socketpair(int domain, int type, int protocol, int fds[2]) {
  return (int)CALL4(SYS_socketpair, domain, type, protocol, fds);
}

int bind(int fd, const struct sockaddr *address, socklen_t size) {
  return (int)CALL3(SYS_bind, fd, address, size);
}

int connect(int fd, const struct sockaddr *address, socklen_t size) {
  return (int)CANCELLABLE(CALL3(SYS_connect, fd, address, size));
}

int listen(int fd, int backlog) {
  return (int)CALL2(SYS_listen, fd, backlog);
}

int accept(int fd, struct sockaddr *restrict address, socklen_t *restrict size) {
  return (int)CANCELLABLE(CALL3(SYS_accept, fd, address, size));
}

int accept4(int fd, struct sockaddr *restrict address, socklen_t *restrict size, int flags) {
  return (int)CANCELLABLE(CALL4(SYS_accept4, fd, address, size, flags));
}

int shutdown(int fd, int how) {
  return (int)CALL2(SYS_shutdown, fd, how);
}

int getsockname(int fd, struct sockaddr *restrict address, socklen_t *restrict size) {
  return (int)CALL3(SYS_getsockname, fd, address, size);
}

int getpeername(int fd, struct sockaddr *restrict address, socklen_t *restrict size) {
  return (int)CALL3(SYS_getpeername, fd, address, size);
}

int getsockopt(int fd, int level, int name, void *restrict value, socklen_t *restrict size) {
  return (int)CALL5(SYS_getsockopt, fd, level, name, value, size);
}

int setsockopt(int fd, int level, int name, const void *value, socklen_t size) {
  return (int)CALL5(SYS_setsockopt, fd, level, name, value, size);
}

ssize_t sendto(int fd, const void *from, size_t n, int flags, const struct sockaddr *address, socklen_t size) {
  return CANCELLABLE(CALL6(SYS_sendto, fd, from, n, flags, address, size));
}

ssize_t recvfrom(int fd, void *restrict to, size_t n, int flags, struct sockaddr *restrict address, socklen_t *restrict size) {
  return CANCELLABLE(CALL6(SYS_recvfrom, fd, to, n, flags, address, size));
}

ssize_t send(int fd, const void *from, size_t n, int flags) {
  return CANCELLABLE(CALL6(SYS_sendto, fd, from, n, flags, 0, 0));
}

ssize_t recv(int fd, void *to, size_t n, int flags) {
  return CANCELLABLE(CALL6(SYS_recvfrom, fd, to, n, flags, 0, 0));
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  return CANCELLABLE(CALL3(SYS_sendmsg, fd, message, flags));
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags) {
  return CANCELLABLE(CALL3(SYS_recvmsg, fd, message, flags));
}

int sendmmsg(int fd, struct mmsghdr *messages, unsigned int n, int flags) {
  return (int)CANCELLABLE(CALL4(SYS_sendmmsg, fd, messages, n, flags));
}

int recvmmsg(int fd, struct mmsghdr *messages, unsigned int n, int flags, struct timespec *timeout) {
  return (int)CANCELLABLE(CALL5(SYS_recvmmsg, fd, messages, n, flags, timeout));
}

int sockatmark(int fd) {
  int at;
  return CALL3(SYS_ioctl, fd, 0x8905, &at) < 0 ? -1 : at;
}

struct cmsghdr *__cmsg_nxthdr(struct msghdr *message, struct cmsghdr *c) {
  char *end = (char *)message->msg_control + message->msg_controllen;
  if (c->cmsg_len < sizeof *c) return 0;
  struct cmsghdr *next = (struct cmsghdr *)((char *)c + CMSG_ALIGN(c->cmsg_len));
  if ((char *)(next + 1) > end || (char *)next + CMSG_ALIGN(next->cmsg_len) > end) return 0;
  return next;
}
