#include "../internal/libc.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void __keep_abort_message(const char *text, unsigned long length);
int asprintf(char **, const char *, ...);

static _Noreturn void fail(const char *what, const char *file, unsigned int line, const char *function) {
  char *text;
  const char *name = program_invocation_short_name;
  int length = asprintf(&text, "%s%s%s:%u: %s%s%s\n", name, name[0] ? ": " : "", file, line, function ? function : "",
                        function ? ": " : "", what);
  if (length >= 0) {
    fputs(text, stderr);
    fflush(stderr);
    __keep_abort_message(text, length);
    free(text);
  }
  abort();
}

_Noreturn void __assert_fail(const char *expression, const char *file, unsigned int line, const char *function) {
  char *what;
  if (asprintf(&what, "Assertion `%s' failed.", expression) < 0) abort();
  fail(what, file, line, function);
}

_Noreturn void __assert_perror_fail(int error, const char *file, unsigned int line, const char *function) {
  char *what;
  if (asprintf(&what, "Unexpected error: %s.", strerror(error)) < 0) abort();
  fail(what, file, line, function);
}
