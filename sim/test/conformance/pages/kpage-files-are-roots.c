// uid: 65534
// Nobody but root may open them; pagemap opens, and hides its frames.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  printf("kpageflags %s\n", said(open("/proc/kpageflags", O_RDONLY)));
  printf("kpagecount %s\n", said(open("/proc/kpagecount", O_RDONLY)));
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  entry("page", p);
  printf("frame %d\n", (int)frame(p));
  return 0;
}
