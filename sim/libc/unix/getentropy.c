#include "../internal/libc.h"
#include <errno.h>
#include <unistd.h>

int getentropy(void *buffer, size_t n) {
  if (n > 256) {
    errno = EIO;
    return -1;
  }
  for (size_t done = 0; done < n;) {
    long got = RAW3(SYS_getrandom, (char *)buffer + done, n - done, 0);
    if (got == -EINTR) continue;
    if (got <= 0) {
      errno = got ? (int)-got : EIO;
      return -1;
    }
    done += got;
  }
  return 0;
}
