#include <errno.h>
#include <string.h>
#include <unistd.h>

size_t confstr(int name, char *to, size_t size) {
  const char *text;
  switch (name) {
    case _CS_PATH: text = "/bin:/usr/bin"; break;
    case _CS_GNU_LIBC_VERSION: text = "glibc 2.36"; break;
    case _CS_GNU_LIBPTHREAD_VERSION: text = "NPTL 2.36"; break;
    default: errno = EINVAL; return 0;
  }
  size_t n = strlen(text) + 1;
  if (size) {
    size_t count = n < size ? n : size;
    memcpy(to, text, count);
    to[count - 1] = 0;
  }
  return n;
}
