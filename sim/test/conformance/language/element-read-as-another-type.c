// An element's address, read and written as an object of another size: the index counts the element's bytes.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct pair { uint8_t a, b; };
static uint8_t bytes[64];

int main(void) {
  for (int i = 0; i < 64; i++) bytes[i] = i;
  uint8_t *p = bytes;
  int i = 9;
  long w = 3;
  printf("%x %x %lx\n", *(uint16_t *)&p[2 * i], *(uint32_t *)&p[i], *(uint64_t *)&p[w]);
  printf("%x %x\n", *(uint16_t *)&bytes[i], *(uint8_t *)&((uint32_t *)p)[w]);
  *(uint16_t *)&p[i] = 0xabcd;
  *(uint32_t *)&p[w] += 0x01010101;
  (*(uint64_t *)&bytes[2 * i])++;
  for (int k = 0; k < 32; k++) printf("%02x%c", bytes[k], k % 16 == 15 ? '\n' : ' ');
  double d[4] = {1, 2, 3, 4};
  printf("%llx %x\n", *(unsigned long long *)&d[w], *(unsigned *)&d[w - 1]);
  float f[4] = {1, 2, 3, 4};
  double both = *(double *)&f[i - 8];
  uint32_t halves[2];
  memcpy(halves, &both, 8);
  printf("%x %x\n", halves[0], halves[1]);
  printf("%d\n", (*(struct pair *)&p[i + 1]).b);
  char *names[3] = {"a", "b", "c"};
  printf("%d\n", *(char **)&names[w - 1] == *(char **)&*(long *)&names[2]);
  return 0;
}
