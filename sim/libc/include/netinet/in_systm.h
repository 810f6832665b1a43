#ifndef _NETINET_IN_SYSTM_H
#define _NETINET_IN_SYSTM_H 1
#include <stdint.h>
#include <sys/types.h>
typedef uint16_t n_short;
typedef uint32_t n_long;
typedef uint32_t n_time;
#endif
