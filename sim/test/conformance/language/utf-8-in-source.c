// Letters beyond ASCII in names, narrow and wide literals.
#include <stdio.h>
#include <wchar.h>

static int größe(int número) {
  return número + 1;
}

int main(void) {
  wchar_t wide[] = L"h€llo 你好";
  unsigned short sixteen[] = u"é😀";
  const char *narrow = u8"é" "你";
  for (int i = 0; wide[i]; i++) printf("%04x ", (unsigned)wide[i]);
  for (int i = 0; sixteen[i]; i++) printf("%04x ", sixteen[i]);
  printf("%s %zu %d\n", narrow, sizeof "é", größe(L'ß'));
  return 0;
}
