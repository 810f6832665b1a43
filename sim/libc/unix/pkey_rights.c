#include <errno.h>
#include <sys/mman.h>

/* Two bits a key in the register of rights. */
int pkey_set(int key, unsigned int rights) {
  if (key < 0 || key > 15 || rights > 3) {
    errno = EINVAL;
    return -1;
  }
  unsigned int mask = 3U << (2 * key);
  __builtin_ia32_wrpkru((__builtin_ia32_rdpkru() & ~mask) | rights << (2 * key));
  return 0;
}

int pkey_get(int key) {
  if (key < 0 || key > 15) {
    errno = EINVAL;
    return -1;
  }
  return (__builtin_ia32_rdpkru() >> (2 * key)) & 3;
}
