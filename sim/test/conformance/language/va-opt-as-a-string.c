#include <stdio.h>
#define one 1
#define all(...) #__VA_OPT__(one __VA_ARGS__)
#define both(x, ...) #x #__VA_OPT__(, __VA_ARGS__)

int main(void)
{
  printf("[%s] [%s]\n", all(), all(one, 2));
  printf("[%s] [%s]\n", both(a), both(a, b , c));
  return 0;
}
