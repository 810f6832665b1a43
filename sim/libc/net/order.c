#include <netinet/in.h>

uint32_t htonl(uint32_t x) {
  return __builtin_bswap32(x);
}

uint32_t ntohl(uint32_t x) {
  return __builtin_bswap32(x);
}

uint16_t htons(uint16_t x) {
  return __builtin_bswap16(x);
}

uint16_t ntohs(uint16_t x) {
  return __builtin_bswap16(x);
}

const struct in6_addr in6addr_any = IN6ADDR_ANY_INIT, in6addr_loopback = IN6ADDR_LOOPBACK_INIT;
