#ifndef INTERNAL_WIDE_H
#define INTERNAL_WIDE_H
#include "stdio.h"
#include <stdarg.h>
#include <wchar.h>

/* A wide text in UTF-8, from malloc. */
char *__narrow(const wchar_t *text);
/* The other way: how many characters there are; the first of them go to an array of n, with a zero if that has room. */
size_t __widen(wchar_t *to, size_t n, const char *text, size_t length);
/* Makes the stream a wide one; 0 if bytes went through it already. */
int __io_make_wide(FILE *f);
/* What is written for a character that the C locale has not. */
const char *__transliterated(wchar_t c, char one[2]);
/* A format's text in UTF-8: in `own`, of n bytes, or from malloc; null if it fails. */
char *__wide_format(char *own, size_t n, const wchar_t *format, va_list arguments, int *length);
#endif
