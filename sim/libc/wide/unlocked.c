/* The same without the stream's lock, which a thread may take again. */
#define _GNU_SOURCE
#include <stdio.h>
#include <wchar.h>

wint_t fgetwc_unlocked(FILE *f) {
  return fgetwc(f);
}

wint_t getwc_unlocked(FILE *f) {
  return fgetwc(f);
}

wint_t getwchar_unlocked(void) {
  return fgetwc(stdin);
}

wint_t fputwc_unlocked(wchar_t c, FILE *f) {
  return fputwc(c, f);
}

wint_t putwc_unlocked(wchar_t c, FILE *f) {
  return fputwc(c, f);
}

wint_t putwchar_unlocked(wchar_t c) {
  return fputwc(c, stdout);
}

wchar_t *fgetws_unlocked(wchar_t *restrict to, int n, FILE *restrict f) {
  return fgetws(to, n, f);
}

int fputws_unlocked(const wchar_t *restrict text, FILE *restrict f) {
  return fputws(text, f);
}
