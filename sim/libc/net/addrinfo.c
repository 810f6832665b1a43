/* getaddrinfo() and getnameinfo(), as far as there are names (names.c). */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *gai_strerror(int error) {
  static const char *const texts[] = {
      "Bad value for ai_flags", "Name or service not known", "Temporary failure in name resolution",
      "Non-recoverable failure in name resolution", "No address associated with hostname", "ai_family not supported",
      "ai_socktype not supported", "Servname not supported for ai_socktype", "Address family for hostname not supported",
      "Memory allocation failure", "System error"};
  return error < 0 && error >= -11 ? texts[-1 - error] : "Unknown error";
}

/* The kinds of sockets, in the order in which they are told. */
static const struct kind {
  int type, protocol;
  const char *name;
} kinds[] = {{SOCK_STREAM, IPPROTO_TCP, "tcp"}, {SOCK_DGRAM, IPPROTO_UDP, "udp"}, {SOCK_RAW, 0, 0}};

struct query {
  int flags, port;
  const char *name;
  struct addrinfo **end;
};

static int add(struct query *q, int family, const void *address, const struct kind *kind, int protocol) {
  size_t size = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
  struct addrinfo *a = calloc(1, sizeof *a + size);
  if (!a) return EAI_MEMORY;
  a->ai_flags = q->flags;
  a->ai_family = family;
  a->ai_socktype = kind->type;
  a->ai_protocol = kind->protocol ? kind->protocol : protocol;
  a->ai_addrlen = (socklen_t)size;
  a->ai_addr = (struct sockaddr *)(a + 1);
  a->ai_addr->sa_family = (sa_family_t)family;
  struct sockaddr_in *four = (struct sockaddr_in *)(a + 1);
  struct sockaddr_in6 *six = (struct sockaddr_in6 *)(a + 1);
  four->sin_port = htons((uint16_t)q->port);
  if (family == AF_INET) memcpy(&four->sin_addr, address, 4);
  else memcpy(&six->sin6_addr, address, 16);
  *q->end = a;
  q->end = &a->ai_next;
  if (!q->name) return 0;
  a->ai_canonname = strdup(q->name);
  q->name = 0;
  return a->ai_canonname ? 0 : EAI_MEMORY;
}

static int service_port(const char *service, int flags, int type) {
  char *end;
  unsigned long n = strtoul(service, &end, 10);
  if (*service && !*end) return (int)(n & 0xffff);
  if (flags & AI_NUMERICSERV) return EAI_NONAME;
  struct servent *found = getservbyname(service, type == SOCK_DGRAM ? "udp" : type == SOCK_STREAM ? "tcp" : 0);
  return found ? ntohs((uint16_t)found->s_port) : EAI_SERVICE;
}

/* Both families' addresses of the host: bit 0 of the result says that there is one of AF_INET, bit 1 of AF_INET6. */
static int addresses(const char *host, int flags, unsigned char four[4], unsigned char six[16]) {
  struct in_addr a;
  if (!host || (!(flags & AI_NUMERICHOST) && !strcmp(host, "localhost"))) {
    inet_pton(AF_INET, !host && flags & AI_PASSIVE ? "0.0.0.0" : "127.0.0.1", four);
    inet_pton(AF_INET6, !host && flags & AI_PASSIVE ? "::" : "::1", six);
    return 3;
  }
  if (inet_aton(host, &a)) {
    memcpy(four, &a, 4);
    return 1;
  }
  return inet_pton(AF_INET6, host, six) == 1 ? 2 : 0;
}

static int all(struct query *q, const struct addrinfo *hints, int families, const unsigned char *four, const unsigned char *six) {
  int error = 0, matched = 0;
  for (int turn = 0; turn < 2; turn++) {
    /* The loopback is preferred in the newer family, any address in the older. */
    int family = turn == (hints->ai_flags & AI_PASSIVE ? 0 : 1) ? AF_INET : AF_INET6;
    if (!(families & (family == AF_INET ? 1 : 2)) || (hints->ai_family && hints->ai_family != family)) continue;
    for (int i = 0; i < 3 && !error; i++) {
      const struct kind *kind = &kinds[i];
      if (hints->ai_socktype && hints->ai_socktype != kind->type) continue;
      if (hints->ai_protocol && kind->protocol && hints->ai_protocol != kind->protocol) continue;
      matched = 1;
      error = add(q, family, family == AF_INET ? four : six, kind, hints->ai_protocol);
    }
  }
  return error || matched ? error : EAI_SERVICE;
}

int getaddrinfo(const char *restrict host, const char *restrict service, const struct addrinfo *restrict hints,
                struct addrinfo **restrict to) {
  static const struct addrinfo none = {.ai_flags = AI_V4MAPPED | AI_ADDRCONFIG};
  unsigned char four[4], six[16];
  struct addrinfo *list = 0;
  if (host && host[0] == '*' && !host[1]) host = 0;
  if (service && service[0] == '*' && !service[1]) service = 0;
  if (!host && !service) return EAI_NONAME;
  if (!hints) hints = &none;
  if (hints->ai_flags & ~0x7ff || (hints->ai_flags & AI_CANONNAME && !host)) return EAI_BADFLAGS;
  if (hints->ai_family && hints->ai_family != AF_INET && hints->ai_family != AF_INET6) return EAI_FAMILY;
  if (hints->ai_socktype < 0 || hints->ai_socktype > SOCK_RAW) return EAI_SOCKTYPE;
  int port = service ? service_port(service, hints->ai_flags, hints->ai_socktype) : 0;
  if (port < 0) return port;
  int families = addresses(host, hints->ai_flags, four, six);
  if (!families) return EAI_NONAME;
  if (hints->ai_family && !(families & (hints->ai_family == AF_INET ? 1 : 2))) return EAI_ADDRFAMILY;
  struct query q = {hints->ai_flags, port, hints->ai_flags & AI_CANONNAME ? host : 0, &list};
  int error = all(&q, hints, families, four, six);
  if (error) freeaddrinfo(list);
  else *to = list;
  return error;
}

void freeaddrinfo(struct addrinfo *a) {
  while (a) {
    struct addrinfo *next = a->ai_next;
    free(a->ai_canonname);
    free(a);
    a = next;
  }
}

int getnameinfo(const struct sockaddr *restrict address, socklen_t n, char *restrict host, socklen_t host_room, char *restrict service,
                socklen_t service_room, int flags) {
  const struct sockaddr_in *four = (const struct sockaddr_in *)address;
  const struct sockaddr_in6 *six = (const struct sockaddr_in6 *)address;
  if (flags & ~0x1ff) return EAI_BADFLAGS;
  if (n < sizeof(sa_family_t)) return EAI_FAMILY;
  int family = address->sa_family;
  if ((family != AF_INET || n < sizeof *four) && (family != AF_INET6 || n < sizeof *six)) return EAI_FAMILY;
  if (flags & NI_NAMEREQD && !host && !service) return EAI_NONAME;
  if (host && host_room) {
    struct hostent *known = flags & NI_NUMERICHOST || family != AF_INET ? 0 : gethostbyaddr(&four->sin_addr, 4, AF_INET);
    if (!known && flags & NI_NAMEREQD) return EAI_NONAME;
    char text[INET6_ADDRSTRLEN];
    const void *raw = family == AF_INET ? (const void *)&four->sin_addr : &six->sin6_addr;
    const char *name = known ? known->h_name : inet_ntop(family, raw, text, sizeof text);
    if (strlen(name) >= host_room) return EAI_OVERFLOW;
    strcpy(host, name);
  }
  if (service && service_room) {
    struct servent *known = flags & NI_NUMERICSERV ? 0 : getservbyport(four->sin_port, flags & NI_DGRAM ? "udp" : "tcp");
    int length = known ? snprintf(service, service_room, "%s", known->s_name)
                       : snprintf(service, service_room, "%d", ntohs(four->sin_port));
    if (length >= (int)service_room) return EAI_OVERFLOW;
  }
  return 0;
}
