#ifndef _NETINET_UDP_H
#define _NETINET_UDP_H 1
#include <stdint.h>
#include <sys/types.h>
struct udphdr {
  union {
    struct {
      uint16_t uh_sport, uh_dport, uh_ulen, uh_sum;
    };
    struct {
      uint16_t source, dest, len, check;
    };
  };
};
#define UDP_CORK 1
#define UDP_ENCAP 100
#define SOL_UDP 17
#endif
