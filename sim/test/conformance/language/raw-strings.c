#include <stdio.h>
#include <wchar.h>

int main(void)
{
  puts(R"(no \n escape, "quotes" and
a line of its own)");
  puts(R"x(a )" in the middle)x" " joined");
  printf("%zu %zu\n", sizeof R"()", wcslen(LR"(wide\t)"));
  return 0;
}
