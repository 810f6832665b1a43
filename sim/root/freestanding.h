/* What a program needs that has no C library: system calls, and a few string functions. Nothing here may depend on where the program is
   mapped, so there are no variables and no tables of pointers. */
#ifndef FREESTANDING_H
#define FREESTANDING_H

#include <stddef.h>
#include <sys/syscall.h>

#define call0(n) __builtin_syscall(n, 0, 0, 0, 0, 0, 0)
#define call1(n, a) __builtin_syscall(n, (long)(a), 0, 0, 0, 0, 0)
#define call2(n, a, b) __builtin_syscall(n, (long)(a), (long)(b), 0, 0, 0, 0)
#define call3(n, a, b, c) __builtin_syscall(n, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define call4(n, a, b, c, d) __builtin_syscall(n, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)
#define call6(n, a, b, c, d, e, f) \
  __builtin_syscall(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

static size_t length(const char *text) {
  size_t n = 0;
  while (text[n]) n++;
  return n;
}

static int equal(const char *a, const char *b) {
  while (*a && *a == *b) a++, b++;
  return *a == *b;
}

static void say(const char *text) { call3(SYS_write, 2, text, length(text)); }

/* The texts of what may go wrong here; strerror() without its table. */
static const char *reason(long error) {
  switch (-error) {
    case 1: return "Operation not permitted";
    case 2: return "No such file or directory";
    case 5: return "Input/output error";
    case 9: return "Bad file descriptor";
    case 12: return "Cannot allocate memory";
    case 13: return "Permission denied";
    case 20: return "Not a directory";
    case 21: return "Is a directory";
    case 22: return "Invalid argument";
    case 24: return "Too many open files";
    case 28: return "No space left on device";
    case 32: return "Broken pipe";
    case 36: return "File name too long";
    case 40: return "Too many levels of symbolic links";
    default: return "Unknown error";
  }
}

#endif
