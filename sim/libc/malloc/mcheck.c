/* As in glibc since 2.34: without its debugging library, which a static program cannot have, these do nothing. */
#include <mcheck.h>

int mcheck(void (*on_error)(enum mcheck_status)) {
  (void)on_error;
  return -1;
}

int mcheck_pedantic(void (*on_error)(enum mcheck_status)) {
  (void)on_error;
  return -1;
}

void mcheck_check_all(void) {}

enum mcheck_status mprobe(void *block) {
  (void)block;
  return MCHECK_DISABLED;
}

void mtrace(void) {}

void muntrace(void) {}
