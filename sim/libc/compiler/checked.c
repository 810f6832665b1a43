// The forms of library functions that know how long their destination is (__builtin___memcpy_chk and its like), as glibc has them: what
// does not fit ends the program.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void overflow(void) {
  static const char message[] = "*** buffer overflow detected ***: terminated\n";
  write(2, message, sizeof message - 1);
  abort();
}

static void need(size_t bytes, size_t there) {
  if (bytes > there) overflow();
}

void *__memcpy_chk(void *to, const void *from, size_t n, size_t there) {
  need(n, there);
  return memcpy(to, from, n);
}

void *__memmove_chk(void *to, const void *from, size_t n, size_t there) {
  need(n, there);
  return memmove(to, from, n);
}

void *__mempcpy_chk(void *to, const void *from, size_t n, size_t there) {
  need(n, there);
  return (char *)memcpy(to, from, n) + n;
}

void *__memset_chk(void *to, int c, size_t n, size_t there) {
  need(n, there);
  return memset(to, c, n);
}

char *__strcpy_chk(char *to, const char *from, size_t there) {
  need(strlen(from) + 1, there);
  return strcpy(to, from);
}

char *__stpcpy_chk(char *to, const char *from, size_t there) {
  size_t n = strlen(from);
  need(n + 1, there);
  return (char *)memcpy(to, from, n + 1) + n;
}

char *__strcat_chk(char *to, const char *from, size_t there) {
  need(strlen(to) + strlen(from) + 1, there);
  return strcat(to, from);
}

char *__strncpy_chk(char *to, const char *from, size_t n, size_t there) {
  need(n, there);
  return strncpy(to, from, n);
}

char *__stpncpy_chk(char *to, const char *from, size_t n, size_t there) {
  need(n, there);
  strncpy(to, from, n);
  return to + strnlen(to, n);
}

char *__strncat_chk(char *to, const char *from, size_t n, size_t there) {
  need(strlen(to) + strnlen(from, n) + 1, there);
  return strncat(to, from, n);
}

int __vfprintf_chk(FILE *stream, int flag, const char *format, va_list list) {
  (void)flag;
  return vfprintf(stream, format, list);
}

int __vprintf_chk(int flag, const char *format, va_list list) {
  return __vfprintf_chk(stdout, flag, format, list);
}

int __fprintf_chk(FILE *stream, int flag, const char *format, ...) {
  va_list list;
  va_start(list, format);
  int n = __vfprintf_chk(stream, flag, format, list);
  va_end(list);
  return n;
}

int __printf_chk(int flag, const char *format, ...) {
  va_list list;
  va_start(list, format);
  int n = __vfprintf_chk(stdout, flag, format, list);
  va_end(list);
  return n;
}

int __vsnprintf_chk(char *to, size_t size, int flag, size_t there, const char *format, va_list list) {
  (void)flag;
  need(size, there);
  return vsnprintf(to, size, format, list);
}

int __vsprintf_chk(char *to, int flag, size_t there, const char *format, va_list list) {
  (void)flag;
  if (there == 0) overflow();
  if (there > 0x7fffffff) return vsprintf(to, format, list);
  int n = vsnprintf(to, there, format, list);
  if (n >= 0 && (size_t)n >= there) overflow();
  return n;
}

int __sprintf_chk(char *to, int flag, size_t there, const char *format, ...) {
  va_list list;
  va_start(list, format);
  int n = __vsprintf_chk(to, flag, there, format, list);
  va_end(list);
  return n;
}

int __snprintf_chk(char *to, size_t size, int flag, size_t there, const char *format, ...) {
  va_list list;
  va_start(list, format);
  int n = __vsnprintf_chk(to, size, flag, there, format, list);
  va_end(list);
  return n;
}
