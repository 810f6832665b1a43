#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <stdarg.h>
#include <sys/ptrace.h>

/* The kernel stores a word that is asked for; here it is the result. */
long ptrace(enum __ptrace_request request, ...) {
  va_list rest;
  va_start(rest, request);
  pid_t pid = va_arg(rest, pid_t);
  void *address = va_arg(rest, void *);
  void *data = va_arg(rest, void *);
  va_end(rest);
  long word;
  int peeks = request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA || request == PTRACE_PEEKUSER;
  long result = CALL4(SYS_ptrace, request, pid, address, peeks ? &word : data);
  if (!peeks || result < 0) return result;
  errno = 0;
  return word;
}
