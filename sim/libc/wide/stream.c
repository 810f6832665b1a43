/* Wide streams. What is written is converted to bytes of the locale: in C, where a wide character is a byte below 128, other
 * characters are transliterated as by glibc. A stream is of one kind from its first use on; a function of the other kind fails. */
#define _GNU_SOURCE
#include "../internal/charset.h"
#include "../internal/wide.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

int __io_make_wide(FILE *f) {
  if (f->flags & F_WIDE) return 1;
  if (f->flags & F_USED) return 0;
  f->flags |= F_WIDE;
  return 1;
}

int fwide(FILE *f, int mode) {
  FLOCK(f);
  if (mode > 0) __io_make_wide(f);
  if (mode < 0 && !(f->flags & F_WIDE)) f->flags |= F_USED;
  int now = f->flags & F_WIDE ? 1 : f->flags & F_USED ? -1 : 0;
  FUNLOCK(f);
  return now;
}

static wint_t put(wchar_t c, FILE *f) {
  char one[8];
  if (!__io_make_wide(f)) return WEOF;
  if ((unsigned int)c < 128) return PUTC((char)c, f) == EOF ? WEOF : (wint_t)c;
  const char *text = one;
  size_t n;
  if (__is_utf8()) n = __utf8_encode(one, c);
  else {
    text = __transliterated(c, one);
    n = strlen(text);
  }
  if (n == (size_t)-1) {
    f->flags |= F_ERROR;
    return WEOF;
  }
  for (size_t i = 0; i < n; i++)
    if (PUTC(text[i], f) == EOF) return WEOF;
  return (wint_t)c;
}

static wint_t get(FILE *f) {
  if (!__io_make_wide(f)) return WEOF;
  int c = GETC(f);
  if (c < 128) return c == EOF ? WEOF : (wint_t)c;
  wchar_t wide;
  mbstate_t state = {0};
  for (int utf8 = __is_utf8(); utf8 && c != EOF; c = GETC(f)) {
    char byte = (char)c;
    size_t taken = __utf8_decode(&wide, &byte, 1, &state);
    if (taken == 1) return (wint_t)wide;
    if (taken == (size_t)-1) break;
  }
  f->flags |= F_ERROR;
  errno = EILSEQ;
  return WEOF;
}

wint_t fputwc(wchar_t c, FILE *f) {
  FLOCK(f);
  wint_t result = put(c, f);
  FUNLOCK(f);
  return result;
}

wint_t putwc(wchar_t c, FILE *f) {
  return fputwc(c, f);
}

wint_t putwchar(wchar_t c) {
  return fputwc(c, stdout);
}

wint_t fgetwc(FILE *f) {
  FLOCK(f);
  wint_t result = get(f);
  FUNLOCK(f);
  return result;
}

wint_t getwc(FILE *f) {
  return fgetwc(f);
}

wint_t getwchar(void) {
  return fgetwc(stdin);
}

wint_t ungetwc(wint_t c, FILE *f) {
  if (c == WEOF || !__io_make_wide(f)) return WEOF;
  char one[8];
  size_t n = __locale_encode(one, (wchar_t)c);
  if (n == (size_t)-1) return WEOF;
  while (n)
    if (ungetc((unsigned char)one[--n], f) == EOF) return WEOF;
  return c;
}

int fputws(const wchar_t *restrict s, FILE *restrict f) {
  FLOCK(f);
  int result = 1;
  for (; result > 0 && *s; s++)
    if (put(*s, f) == WEOF) result = -1;
  FUNLOCK(f);
  return result;
}

wchar_t *fgetws(wchar_t *restrict to, int n, FILE *restrict f) {
  if (n < 1) return 0;
  FLOCK(f);
  int i = 0, before = f->flags & F_ERROR;
  f->flags &= ~F_ERROR;
  while (i < n - 1) {
    wint_t c = get(f);
    if (c == WEOF) break;
    to[i++] = (wchar_t)c;
    if (c == '\n') break;
  }
  int failed = n > 1 && (!i || (f->flags & F_ERROR && errno != EAGAIN));
  f->flags |= before;
  FUNLOCK(f);
  if (failed) return 0;
  to[i] = 0;
  return to;
}
