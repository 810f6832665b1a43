/* The locale C.UTF-8: its names, conversions with and without a state, classes and widths of all characters, wide printing. */
#define _GNU_SOURCE
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>
#include <wctype.h>

static const char *ask(int category, const char *name) {
  const char *got = setlocale(category, name);
  return got ? got : "null";
}

static void names(void) {
  static const char *const all[] = {"C", "POSIX", "C.UTF-8", "C.utf8", "C.Utf_8", "C.latin1", "xx_YY.UTF-8", "C.UTF-8;x"};
  for (int i = 0; i < 8; i++)
    printf("%s: %s, %s, %zu\n", all[i], ask(LC_ALL, all[i]), nl_langinfo(CODESET), MB_CUR_MAX);
  ask(LC_ALL, "C");
  ask(LC_CTYPE, "C.UTF-8");
  puts(ask(LC_ALL, NULL));
  ask(LC_ALL, "C");
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", 0);
  printf("%d %d %d\n", iswalpha_l(0xe9, utf8) != 0, iswalpha(0xe9) != 0, towupper_l(0xe9, utf8));
  locale_t before = uselocale(utf8);
  printf("%d %zu %s\n", before == LC_GLOBAL_LOCALE, MB_CUR_MAX, nl_langinfo(CODESET));
  uselocale(LC_GLOBAL_LOCALE);
  printf("%zu\n", MB_CUR_MAX);
}

static void decode(const char *bytes, size_t n, size_t step) {
  mbstate_t state = {0};
  for (size_t i = 0; i < n;) {
    wchar_t c = 0;
    errno = 0;
    size_t most = n - i < step ? n - i : step;
    size_t taken = mbrtowc(&c, bytes + i, most, &state);
    printf(" %zd", (ssize_t)taken);
    if (taken == (size_t)-1) {
      printf("!%d", errno == EILSEQ);
      break;
    }
    if (taken != (size_t)-2) printf(":%x", (unsigned)c);
    i += taken == (size_t)-2 ? most : taken ? taken : 1;
  }
  printf(" %d\n", mbsinit(&state) != 0);
}

static void conversions(void) {
  static const char *const texts[] = {"a\xc3\xa9", "\xe2\x82\xac\xf0\x9f\x98\x80", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                                      "\xf8\x88\x80\x80\x80", "\xfd\xbf\xbf\xbf\xbf\xbf", "\xfe\x80\x80\x80\x80\x80", "\xe0\x80\x80", "\xe2\x28", "\xff", "\xe2\x82"};
  for (int i = 0; i < 12; i++) {
    decode(texts[i], strlen(texts[i]), 8);
    decode(texts[i], strlen(texts[i]), 1);
  }
  static const wchar_t wide[] = {0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xffff, 0x10000, 0x10ffff, 0x110000, 0x7fffffff, -1};
  for (int i = 0; i < 12; i++) {
    char to[16];
    printf(" %d", wctomb(to, wide[i]));
  }
  wchar_t many[10];
  char back[20];
  const char *from = "\xc3\xa9\xc3\xa8 x", *bad = "ab\xff";
  printf("\n%zu", mbstowcs(many, from, 3));
  printf(" %zu %zd", mbsrtowcs(NULL, &from, 0, NULL), (ssize_t)mbsrtowcs(many, &bad, 9, NULL));
  printf(" %d", (unsigned char)*bad);
  const wchar_t *w = L"\u00e9\u20acz";
  printf(" %zu", wcsrtombs(back, &w, 4, NULL));
  printf(" %d %d %d\n", *w == 0x20ac, btowc(0xe9) == WEOF, wctob(0xe9));
}

static void characters(void) {
  unsigned long sum = 0;
  for (wint_t c = 0; c < 0x30000; c += c < 0x3000 ? 1 : 61) {
    sum = sum * 31 + (unsigned long)(!!iswalpha(c) | !!iswupper(c) << 1 | !!iswlower(c) << 2 | !!iswpunct(c) << 3 |
                                     !!iswspace(c) << 4 | !!iswprint(c) << 5 | !!iswcntrl(c) << 6 | !!iswdigit(c) << 7);
    sum = sum * 31 + towupper(c) + 3 * towlower(c) + 7 * (unsigned long)(wcwidth((wchar_t)c) + 1);
    if (c % 0x400 == 0) printf("%lx\n", sum);
  }
}

int main(void) {
  names();
  ask(LC_ALL, "C");
  FILE *f = tmpfile();
  fprintf(f, "%d\n", fwprintf(stderr, L"%ls", L"\u00e9"));
  ask(LC_ALL, "C.UTF-8");
  conversions();
  characters();
  printf("[%ls] [%lc] [%.3ls] [%6ls] [%-6ls]\n", L"\u00e9\u20ac", (wint_t)0x65e5, L"\u00e9\u20ac", L"\u00e9", L"\u00e9");
  wchar_t text[40], word[20];
  int n = swprintf(text, 40, L"%ls-%d-%s", L"\u00fc", 42, "\xc3\xb6");
  printf("%d %ls\n", n, text);
  int number, got = swscanf(L"\u00fcber 42", L"%ls %d", word, &number);
  printf("%d %ls %d\n", got, word, number);
  got = sscanf("\xc3\xbc" "ber 43", "%ls%d", word, &number);
  printf("%d %ls %d\n", got, word, number);
  printf("%d %d\n", wcscasecmp(L"\u00c9T\u00c9", L"\u00e9t\u00e9"), wcswidth(L"a\u65e5\u0301", 3));
  char16_t pair = 0;
  mbstate_t state = {0};
  ssize_t taken = (ssize_t)mbrtoc16(&pair, "\xf0\x9f\x98\x80", 4, &state);
  printf("%zd %x", taken, pair);
  taken = (ssize_t)mbrtoc16(&pair, "", 0, &state);
  printf(" %zd %x", taken, pair);
  char back[8] = "";
  printf(" %zd", (ssize_t)c16rtomb(back, 0xd83d, &state));
  printf(" %zd %s\n", (ssize_t)c16rtomb(back, 0xde00, &state), back);
  fclose(f);
  return 0;
}
