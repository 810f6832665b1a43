// One write makes folios of the largest powers of two that fit what is left, each aligned to its size.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  long sizes[] = {PAGE, 2 * PAGE, 3 * PAGE, 5 * PAGE, 8 * PAGE, 13 * PAGE, 16 * PAGE};
  for (int i = 0; i < 7; i++) {
    char *p = written(&fd, sizes[i], PROT_READ), what[20];
    sprintf(what, "%ld pages", sizes[i] / PAGE);
    folios(what, p, sizes[i] / PAGE);
  }
  return 0;
}
