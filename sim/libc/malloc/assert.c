#include "../internal/libc.h"
#include <stdlib.h>
#include <string.h>

/* glibc 2.36 words a failed assertion of malloc without the line. */
_Noreturn void __malloc_assert(const char *expression, const char *file, unsigned int line, const char *function) {
  char text[512];
  (void)file;
  (void)line;
  char *end = stpcpy(text, "Fatal glibc error: malloc assertion failure in ");
  end = stpcpy(end, function);
  end = stpcpy(end, ": ");
  end = stpcpy(end, expression);
  end = stpcpy(end, "\n");
  RAW3(SYS_write, 2, text, end - text);
  abort();
}
