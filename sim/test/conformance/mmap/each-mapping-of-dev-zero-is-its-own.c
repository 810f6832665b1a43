// Shared mappings of /dev/zero have nothing in common, whether by one descriptor or by two.
#define _GNU_SOURCE
#include "../look.h"

static int all(const unsigned char *p, int length, int value) {
  for (int i = 0; i < length; i++)
    if (p[i] != value) return 0;
  return 1;
}

int main(void) {
  int one = open("/dev/zero", O_RDWR), two = open("/dev/zero", O_RDWR);
  unsigned char *a = mmap(NULL, PAGE, RW, MAP_SHARED, one, 0);
  unsigned char *b = mmap(NULL, PAGE, RW, MAP_SHARED, one, 0);
  unsigned char *c = mmap(NULL, PAGE, RW, MAP_SHARED, two, 0);
  printf("zero %d\n", all(a, PAGE, 0));
  memset(a, 0xff, PAGE);
  printf("stored %d, by the same descriptor %d, by another %d\n", all(a, PAGE, 0xff), all(b, PAGE, 0), all(c, PAGE, 0));
  unsigned char *d = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, one, 0);
  printf("two pages zero %d\n", all(d, 2 * PAGE, 0));
  memset(d, 1, 2 * PAGE);
  printf("two pages stored %d\n", all(d, 2 * PAGE, 1));
  unsigned char *e = mmap(NULL, PAGE + PAGE / 2, RW, MAP_SHARED, one, 0);
  unsigned char *f = mmap(NULL, PAGE + PAGE / 2, RW, MAP_PRIVATE, one, 0);
  printf("one and a half: %d %d\n", all(e, PAGE + PAGE / 2, 0), all(f, PAGE + PAGE / 2, 0));
  munmap(a, PAGE);
  TRY("store after munmap", *(volatile unsigned char *)a = 1);
  return 0;
}
