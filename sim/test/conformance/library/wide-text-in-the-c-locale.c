/* What the C locale does not have is written as something like it, or as a question mark; conversions refuse it. */
#include <errno.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
  wprintf(L"caf\u00e9 %ls \u20ac \u201cq\u201d \u65e5 \u00a9 \u00bd\n", L"\u00e6\u00df");
  fputws(L"\u0152uvre \u2026\n", stdout);
  for (wchar_t c = 0xa0; c < 0x260; c++) putwchar(c);
  for (wchar_t c = 0x2000; c < 0x2600; c++) putwchar(c);
  wchar_t text[20];
  int n = swprintf(text, 20, L"\u00e9%lc%d", L'\u00e8', 7);
  wprintf(L"\n%d %x %x %x\n", n, text[0], text[1], text[2]);
  char narrow[20];
  errno = 0;
  n = snprintf(narrow, sizeof narrow, "%ls", L"\u00e9");
  wprintf(L"%d %d\n", n, errno == EILSEQ);
  return 0;
}
