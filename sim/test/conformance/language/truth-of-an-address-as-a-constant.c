#include <stdbool.h>
#include <stdio.h>

static int object;
static bool a = &object, b = puts, c = (bool)"text", d = 0.5, e = 0.0;

int main(void)
{
  printf("%d %d %d %d %d\n", a, b, c, d, e);
  return 0;
}
