#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
  char *text = strerror(12345), kept[64];
  strcpy(kept, text);
  errno = -7;
  perror("x");
  printf("%s %d\n", text, strcmp(text, kept));
  printf("%g %g\n", fma(1e200, 1e200, -INFINITY), fma(1e200, -1e200, INFINITY));
  return 0;
}
