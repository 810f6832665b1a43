#define _GNU_SOURCE
#include "../internal/stdio.h"
#include <errno.h>
#include <string.h>

/* strerror's own buffer may be in use. */
static void say(FILE *f, const char *prefix, int error) {
  char unknown[32];
  const char *colon = ": ";
  if (!prefix || !*prefix) prefix = colon = "";
  fprintf(f, "%s%s%s\n", prefix, colon, strerror_r(error, unknown, sizeof unknown));
}

/* As glibc: while standard error is untouched, a second stream of its descriptor is used, where that may be read too. errno is
 * what these attempts leave. */
void perror(const char *prefix) {
  int error = errno;
  if (!(stderr->flags & F_USED) && stderr->fd >= 0) {
    long fd = RAW1(SYS_dup, stderr->fd);
    if (fd >= 0) {
      FILE *f = fdopen((int)fd, "w+");
      if (f) {
        say(f, prefix, error);
        if (ferror(f)) stderr->flags |= F_ERROR;
        fclose(f);
        return;
      }
      RAW1(SYS_close, fd);
    }
  }
  say(stderr, prefix, error);
}
