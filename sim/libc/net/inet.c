/* Addresses as text: the old forms with one to four numbers of any base, and inet_pton's strict ones. */
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int inet_aton(const char *s, struct in_addr *to) {
  unsigned long part[4];
  int n = 0;
  for (;;) {
    char *end;
    if (!isdigit((unsigned char)*s)) return 0;
    errno = 0;
    part[n] = strtoul(s, &end, 0);
    if (end == s || part[n] > 0xffffffff) return 0;
    s = end;
    n++;
    if (*s != '.') break;
    if (n == 4 || part[n - 1] > 255) return 0;
    s++;
  }
  if (*s && (*s < 0 || !isspace((unsigned char)*s))) return 0;
  static const unsigned int most[] = {0xffffffff, 0xffffff, 0xffff, 0xff};
  if (part[n - 1] > most[n - 1]) return 0;
  unsigned int address = (unsigned int)part[n - 1];
  for (int i = 0; i < n - 1; i++) address |= (unsigned int)part[i] << (24 - 8 * i);
  if (to) to->s_addr = htonl(address);
  return 1;
}

in_addr_t inet_addr(const char *s) {
  struct in_addr address;
  return inet_aton(s, &address) ? address.s_addr : INADDR_NONE;
}

/* A number wraps at 32 bits, as in glibc: only then is it held against 255. */
in_addr_t inet_network(const char *s) {
  in_addr_t net = 0;
  for (int n = 0; n < 4; n++) {
    unsigned int part = 0, base = 10;
    int digits = 0;
    if (*s == '0') {
      digits = 1;
      base = 8;
      if (*++s == 'x' || *s == 'X') {
        digits = 0;
        base = 16;
        s++;
      }
    }
    for (;; s++, digits++) {
      unsigned int digit = base;
      if (isdigit((unsigned char)*s)) digit = (unsigned int)(*s - '0');
      else if (base == 16 && isxdigit((unsigned char)*s)) digit = (unsigned int)((*s | 32) - 'a' + 10);
      if (digit >= base) break;
      part = part * base + digit;
    }
    if (!digits || part > 255) return INADDR_NONE;
    net = net << 8 | part;
    if (*s != '.') {
      while (isspace((unsigned char)*s)) s++;
      return *s ? INADDR_NONE : net;
    }
    s++;
  }
  return INADDR_NONE;
}

static int host_bits(in_addr_t a) {
  return IN_CLASSA(a) ? 24 : IN_CLASSB(a) ? 16 : 8;
}

in_addr_t inet_lnaof(struct in_addr in) {
  in_addr_t a = ntohl(in.s_addr);
  return a & ((1U << host_bits(a)) - 1);
}

in_addr_t inet_netof(struct in_addr in) {
  in_addr_t a = ntohl(in.s_addr);
  return a >> host_bits(a);
}

struct in_addr inet_makeaddr(in_addr_t net, in_addr_t host) {
  struct in_addr in;
  if (net < 128) in.s_addr = htonl(net << 24 | (host & 0xffffff));
  else if (net < 65536) in.s_addr = htonl(net << 16 | (host & 0xffff));
  else if (net < 16777216) in.s_addr = htonl(net << 8 | (host & 0xff));
  else in.s_addr = htonl(net | host);
  return in;
}

char *inet_ntoa(struct in_addr in) {
  static char text[18];
  unsigned char *b = (unsigned char *)&in;
  snprintf(text, sizeof text, "%d.%d.%d.%d", b[0], b[1], b[2], b[3]);
  return text;
}

static int parse4(const char *s, unsigned char *to) {
  for (int i = 0; i < 4; i++) {
    int value = 0, digits = 0;
    for (; isdigit((unsigned char)*s); s++, digits++) {
      if (digits && !value) return 0;
      value = 10 * value + *s - '0';
      if (value > 255) return 0;
    }
    if (!digits) return 0;
    to[i] = (unsigned char)value;
    if (*s++ != (i < 3 ? '.' : 0)) return 0;
  }
  return 1;
}

static int parse6(const char *s, unsigned char *to) {
  unsigned char out[16];
  int n = 0, gap = -1;
  if (*s == ':' && *++s != ':') return 0;
  while (*s) {
    if (*s == ':') {
      if (gap >= 0) return 0;
      gap = n;
      s++;
      if (*s == ':') return 0;
      continue;
    }
    const char *start = s;
    unsigned int value = 0;
    int digits = 0;
    for (; isxdigit((unsigned char)*s); s++) {
      if (++digits > 4) return 0;
      value = value << 4 | (unsigned int)(isdigit((unsigned char)*s) ? *s - '0' : (*s | 32) - 'a' + 10);
    }
    if (*s == '.') {
      if (n > 12 || !parse4(start, out + n)) return 0;
      n += 4;
      break;
    }
    if (!digits || n > 14) return 0;
    out[n++] = (unsigned char)(value >> 8);
    out[n++] = (unsigned char)value;
    if (!*s) break;
    if (*s++ != ':') return 0;
    if (!*s) return 0;
  }
  if (gap >= 0) {
    if (n == 16) return 0;
    memmove(out + 16 - (n - gap), out + gap, (size_t)(n - gap));
    memset(out + gap, 0, (size_t)(16 - n));
  } else if (n != 16) {
    return 0;
  }
  memcpy(to, out, 16);
  return 1;
}

int inet_pton(int family, const char *restrict s, void *restrict to) {
  unsigned char out[4];
  if (family == AF_INET6) return parse6(s, to);
  if (family == AF_INET) {
    if (!parse4(s, out)) return 0;
    memcpy(to, out, 4);
    return 1;
  }
  errno = EAFNOSUPPORT;
  return -1;
}

/* The longest run of at least two zero words becomes "::"; what embeds an IPv4 address ends as one. */
static void print6(const unsigned char *b, char *to) {
  unsigned int word[8];
  int best = -1, most = 1;
  for (int i = 0; i < 8; i++) word[i] = (unsigned int)b[2 * i] << 8 | b[2 * i + 1];
  for (int i = 0; i < 8; i++) {
    int run = 0;
    while (i + run < 8 && !word[i + run]) run++;
    if (run > most) {
      most = run;
      best = i;
    }
    if (run) i += run - 1;
  }
  for (int i = 0; i < 8; i++) {
    if (best >= 0 && i >= best && i < best + most) {
      if (i == best) *to++ = ':';
      continue;
    }
    if (i) *to++ = ':';
    if (i == 6 && best == 0 && (most == 6 || (most == 5 && word[5] == 0xffff))) {
      sprintf(to, "%d.%d.%d.%d", b[12], b[13], b[14], b[15]);
      return;
    }
    to += sprintf(to, "%x", word[i]);
  }
  if (best >= 0 && best + most == 8) *to++ = ':';
  *to = 0;
}

const char *inet_ntop(int family, const void *restrict from, char *restrict to, socklen_t size) {
  char text[64];
  const unsigned char *b = from;
  if (family == AF_INET) {
    sprintf(text, "%d.%d.%d.%d", b[0], b[1], b[2], b[3]);
  } else if (family == AF_INET6) {
    print6(b, text);
  } else {
    errno = EAFNOSUPPORT;
    return 0;
  }
  if (strlen(text) >= size) {
    errno = ENOSPC;
    return 0;
  }
  return strcpy(to, text);
}
