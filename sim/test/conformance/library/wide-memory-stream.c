/* A stream into wide characters that grows. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

int main(void) {
  wchar_t *text = 0;
  size_t size = 99;
  FILE *f = open_wmemstream(&text, &size);
  printf("%d %zu\n", text != 0, size);
  printf("%d\n", fwprintf(f, L"%d-%ls", 42, L"wide"));
  printf("%d %zu %ls\n", fflush(f), size, text);
  fputwc(L'!', f);
  fputws(L" more", f);
  fflush(f);
  printf("%zu %ls %d\n", size, text, text[size] == 0);
  printf("%d\n", fwide(f, 0) > 0);
  for (int i = 0; i < 3000; i++) fputwc(L'a' + i % 26, f);
  printf("%d", fclose(f));
  printf(" %zu %zu %lc\n", size, wcslen(text), (wint_t)text[size - 1]);
  free(text);
  return 0;
}
