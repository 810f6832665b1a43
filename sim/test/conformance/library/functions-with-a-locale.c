#define _GNU_SOURCE
#include <inttypes.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

int main(void)
{
  locale_t l = newlocale(LC_ALL_MASK, "C", 0);
  wchar_t *end;
  struct tm t = {0};
  printf("%d %d\n", iswalpha_l(L'x', l) != 0, iswdigit_l(L'x', l) != 0);
  printf("%c %c\n", (int)towupper_l(L'q', l), (int)towlower_l(L'Q', l));
  printf("%d\n", iswctype_l(L'7', wctype_l("digit", l), l) != 0);
  printf("%d %d\n", strcasecmp_l("ABC", "abc", l), wcsncasecmp_l(L"ABCx", L"abcy", 3, l));
  printf("%ld %ld\n", wcstol_l(L"0x1fz", &end, 0, l), *end == L'z' ? (long)1 : 0L);
  printf("%g\n", wcstod_l(L"2.5e3", 0, l));
  printf("%jd %ju\n", wcstoimax(L"-77", 0, 10), wcstoumax(L"77", 0, 8));
  printf("%s\n", nl_langinfo_l(CODESET, l));
  strptime_l("2024-02-29", "%Y-%m-%d", &t, l);
  printf("%d %d %d\n", t.tm_year, t.tm_mon, t.tm_mday);
  return 0;
}
