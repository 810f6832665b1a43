#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void show(const char *host, const char *service, int flags, int family, int type)
{
  struct addrinfo hints = {.ai_flags = flags, .ai_family = family, .ai_socktype = type}, *list;
  int error = getaddrinfo(host, service, &hints, &list);
  printf("%s %s %x %d %d: ", host ? host : "-", service ? service : "-", flags, family, type);
  if (error) {
    printf("%d %s\n", error, gai_strerror(error));
    return;
  }
  for (struct addrinfo *a = list; a; a = a->ai_next) {
    char h[100], s[100];
    int e = getnameinfo(a->ai_addr, a->ai_addrlen, h, sizeof h, s, sizeof s, NI_NUMERICHOST | NI_NUMERICSERV);
    printf("[%d %d %d %d %u %s %s %s]", a->ai_flags, a->ai_family, a->ai_socktype, a->ai_protocol, a->ai_addrlen,
           e ? gai_strerror(e) : h, s, a->ai_canonname ? a->ai_canonname : "-");
  }
  puts("");
  freeaddrinfo(list);
}

int main(void)
{
  show("127.0.0.1", "80", 0, AF_UNSPEC, 0);
  show("127.0.0.1", "80", 0, AF_INET, SOCK_STREAM);
  show("1.2.3.4", 0, 0, AF_UNSPEC, SOCK_DGRAM);
  show("::1", "8080", 0, AF_UNSPEC, SOCK_STREAM);
  show(0, "8080", AI_PASSIVE, AF_UNSPEC, SOCK_STREAM);
  show(0, "8080", 0, AF_UNSPEC, SOCK_STREAM);
  show(0, "8080", AI_PASSIVE, AF_INET, SOCK_STREAM);
  show(0, 0, 0, AF_UNSPEC, SOCK_STREAM);
  show("::1", "80", 0, AF_INET, SOCK_STREAM);
  show("not.numeric", "80", AI_NUMERICHOST, AF_INET, SOCK_STREAM);
  show("127.0.0.1", "nope", AI_NUMERICSERV, AF_INET, SOCK_STREAM);
  show("127.0.0.1", "80", AI_CANONNAME, AF_INET, SOCK_STREAM);
  show(0, "80", AI_CANONNAME, AF_INET, SOCK_STREAM);
  show("127.0.0.1", "80", 0, 77, SOCK_STREAM);
  show("127.0.0.1", "80", 0, AF_INET, 77);
  show("127.0.0.1", "80", 0x80000, AF_INET, 0);
  show("127.1", "80", 0, AF_INET, SOCK_STREAM);
  show("0x7f.0.0.1", "99999", 0, AF_INET, SOCK_STREAM);
  for (int i = -15; i < 3; i++) printf("%s\n", gai_strerror(i));
  struct hostent *h = gethostbyname("10.1.2.3");
  if (h) printf("%s %d %d %s\n", h->h_name, h->h_addrtype, h->h_length, inet_ntoa(*(struct in_addr *)h->h_addr));
  return 0;
}
