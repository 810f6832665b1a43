#include <string.h>

static void collect(unsigned int set[8], const char *bytes) {
  for (int i = 0; i < 8; i++) set[i] = 0;
  for (; *bytes; bytes++) set[(unsigned char)*bytes >> 5] |= 1U << (*bytes & 31);
}

size_t strspn(const char *s, const char *accept) {
  unsigned int set[8];
  collect(set, accept);
  size_t n = 0;
  while (s[n] && set[(unsigned char)s[n] >> 5] >> (s[n] & 31) & 1) n++;
  return n;
}

size_t strcspn(const char *s, const char *reject) {
  unsigned int set[8];
  collect(set, reject);
  size_t n = 0;
  while (s[n] && !(set[(unsigned char)s[n] >> 5] >> (s[n] & 31) & 1)) n++;
  return n;
}

char *strpbrk(const char *s, const char *accept) {
  s += strcspn(s, accept);
  return *s ? (char *)s : 0;
}
