/* Names of hosts, services and protocols. Differs from Linux: there is no network to ask and no file of hosts or services: a host is
 * a number or localhost, and services and protocols are the common ones. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local int error_of_hosts;

int *__h_errno_location(void) {
  return &error_of_hosts;
}

const char *hstrerror(int error) {
  static const char *const texts[] = {"Resolver Error 0 (no error)", "Unknown host", "Host name lookup failure",
                                      "Unknown server error", "No address associated with name"};
  if (error < 0) return "Resolver internal error";
  return error < 5 ? texts[error] : "Unknown resolver error";
}

void herror(const char *prefix) {
  if (prefix && *prefix) fprintf(stderr, "%s: ", prefix);
  fprintf(stderr, "%s\n", hstrerror(h_errno));
}

static char *no_aliases[] = {0};

static struct {
  const char *name;
  unsigned short port;
  char udp;
} services[] = {{"echo", 7, 1}, {"discard", 9, 1}, {"daytime", 13, 1}, {"ftp-data", 20, 0}, {"ftp", 21, 0}, {"ssh", 22, 0},
                {"telnet", 23, 0}, {"smtp", 25, 0}, {"time", 37, 1}, {"domain", 53, 1}, {"tftp", 69, 2}, {"finger", 79, 0},
                {"http", 80, 0}, {"pop3", 110, 0}, {"sunrpc", 111, 1}, {"ntp", 123, 2}, {"imap2", 143, 0}, {"snmp", 161, 1},
                {"https", 443, 1}, {"syslog", 514, 2}};
#define SERVICES (sizeof services / sizeof *services)

/* udp: 0 the service is TCP's, 1 both's, 2 UDP's. */
static int serves(unsigned long i, const char *protocol) {
  if (!protocol) return 1;
  return strcmp(protocol, "tcp") ? !strcmp(protocol, "udp") && services[i].udp : services[i].udp != 2;
}

static struct servent *service(unsigned long i, const char *protocol) {
  static struct servent found;
  found = (struct servent){(char *)services[i].name, no_aliases, htons(services[i].port),
                           (char *)(protocol ? (*protocol == 'u' ? "udp" : "tcp") : services[i].udp == 2 ? "udp" : "tcp")};
  return &found;
}

struct servent *getservbyname(const char *name, const char *protocol) {
  for (unsigned long i = 0; i < SERVICES; i++)
    if (!strcmp(services[i].name, name) && serves(i, protocol)) return service(i, protocol);
  return 0;
}

struct servent *getservbyport(int port, const char *protocol) {
  for (unsigned long i = 0; i < SERVICES; i++)
    if (htons(services[i].port) == port && serves(i, protocol)) return service(i, protocol);
  return 0;
}

static const struct {
  const char *name, *alias;
  int number;
} protocols[] = {{"ip", "IP", 0}, {"icmp", "ICMP", 1}, {"igmp", "IGMP", 2}, {"tcp", "TCP", 6}, {"udp", "UDP", 17}, {"ipv6", "IPv6", 41}};
#define PROTOCOLS (sizeof protocols / sizeof *protocols)

static struct protoent *protocol(unsigned long i) {
  static struct protoent found;
  static char *aliases[2];
  aliases[0] = (char *)protocols[i].alias;
  found = (struct protoent){(char *)protocols[i].name, aliases, protocols[i].number};
  return &found;
}

struct protoent *getprotobyname(const char *name) {
  for (unsigned long i = 0; i < PROTOCOLS; i++)
    if (!strcmp(protocols[i].name, name) || !strcmp(protocols[i].alias, name)) return protocol(i);
  return 0;
}

struct protoent *getprotobynumber(int number) {
  for (unsigned long i = 0; i < PROTOCOLS; i++)
    if (protocols[i].number == number) return protocol(i);
  return 0;
}

struct hostent *gethostbyname2(const char *name, int family) {
  static struct hostent found;
  static char text[256];
  static unsigned char address[16];
  static char *list[2];
  list[0] = (char *)address;
  int local = !strcmp(name, "localhost");
  int known = family == AF_INET ? inet_aton(local ? "127.0.0.1" : name, (struct in_addr *)address)
                                : family == AF_INET6 && inet_pton(AF_INET6, local ? "::1" : name, address) == 1;
  if (!known || strlen(name) >= sizeof text) {
    h_errno = HOST_NOT_FOUND;
    return 0;
  }
  strcpy(text, name);
  found = (struct hostent){text, no_aliases, family, family == AF_INET ? 4 : 16, list};
  return &found;
}

struct hostent *gethostbyname(const char *name) {
  return gethostbyname2(name, AF_INET);
}

struct hostent *gethostbyaddr(const void *address, socklen_t n, int family) {
  struct in_addr local = {htonl(INADDR_LOOPBACK)};
  if (family == AF_INET && n == 4 && !memcmp(address, &local, 4)) return gethostbyname("localhost");
  h_errno = HOST_NOT_FOUND;
  return 0;
}
