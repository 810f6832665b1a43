#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* One thread serves three connections with poll; each client is a thread. */
static struct sockaddr_in address = {.sin_family = AF_INET};

static void *client(void *number)
{
  char text[64], answer[64];
  int fd = socket(AF_INET, SOCK_STREAM, 0), n = sprintf(text, "client %ld", (long)number);
  connect(fd, (struct sockaddr *)&address, sizeof address);
  for (int i = 0; i < 10; i++) {
    write(fd, text, n);
    int got = 0;
    while (got < n) got += read(fd, answer + got, n - got);
    if (memcmp(text, answer, n)) puts("wrong");
  }
  close(fd);
  return 0;
}

int main(void)
{
  int listener = socket(AF_INET, SOCK_STREAM, 0), clients = 3, open = 1, bytes = 0;
  socklen_t n = sizeof address;
  address.sin_addr.s_addr = htonl(INADDR_ANY);
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 8);
  getsockname(listener, (struct sockaddr *)&address, &n);
  pthread_t threads[3];
  for (long i = 0; i < 3; i++) pthread_create(&threads[i], 0, client, (void *)i);
  struct pollfd fds[8] = {{listener, POLLIN, 0}};
  while (clients || open > 1) {
    poll(fds, open, -1);
    for (int i = open - 1; i > 0; i--) {
      char text[256];
      if (!(fds[i].revents & (POLLIN | POLLHUP))) continue;
      ssize_t got = read(fds[i].fd, text, sizeof text);
      if (got > 0) {
        bytes += got;
        write(fds[i].fd, text, got);
      } else {
        close(fds[i].fd);
        fds[i] = fds[--open];
      }
    }
    if (clients && fds[0].revents & POLLIN) {
      fds[open++] = (struct pollfd){accept(listener, 0, 0), POLLIN, 0};
      clients--;
    }
  }
  for (int i = 0; i < 3; i++) pthread_join(threads[i], 0);
  printf("%d bytes\n", bytes);
  return 0;
}
