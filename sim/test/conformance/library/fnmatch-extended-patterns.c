#define _GNU_SOURCE
#include <fnmatch.h>
#include <stdio.h>

int main(void)
{
  static const char *const patterns[] = {"@(a|b).c", "*(ab|c)", "+(ab|c)", "?(x)y", "!(*.o)", "a!(b)c", "@(a|*(b|c))d", "[a-c]@(1|2)",
                                         "*(*(a)b)", "@(a\\|b|c)", "+([0-9]).+([0-9])", "@(unclosed"};
  static const char *const texts[] = {"a.c", "b.c", "c.c", "", "ab", "abcab", "c", "y", "xy", "xxy", "main.o", "main.c", "abc", "axc", "ac",
                                      "bcbd", "ad", "d", "b2", "aab", "a|b", "10.25", "10.", "@(unclosed"};
  for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    printf("%-18s", patterns[i]);
    for (unsigned j = 0; j < sizeof texts / sizeof *texts; j++)
      if (!fnmatch(patterns[i], texts[j], FNM_EXTMATCH)) printf(" '%s'", texts[j]);
    puts("");
  }
  printf("%d %d\n", fnmatch("@(a|b)", "a", 0), fnmatch("@(a|b)", "@(a|b)", 0));
  return 0;
}
