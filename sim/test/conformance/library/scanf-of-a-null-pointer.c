#include <stdio.h>

int main(void)
{
  void *p = &p;
  int n = sscanf("(nil) 7", "%p", &p);
  printf("%d %p\n", n, p);
  printf("%d\n", sscanf("(nil)", "%4p", &p));
  printf("%d\n", sscanf("(nix)", "%p", &p));
  n = sscanf("0x1f", "%p", &p);
  printf("%d %p\n", n, p);
  return 0;
}
