#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/capability.h>

int capget(cap_user_header_t header, cap_user_data_t data) {
  return (int)CALL2(SYS_capget, header, data);
}

int capset(cap_user_header_t header, const cap_user_data_t data) {
  return (int)CALL2(SYS_capset, header, data);
}
