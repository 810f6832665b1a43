#include <stdio.h>

int \u00e9t\u00e9 = 3;

struct s {
  int \U000003b1;
};

int main(void)
{
  struct s s = {.α = 4};
  été++;
  printf("%d %d\n", \u00e9té, s.\u03b1);
  return 0;
}
