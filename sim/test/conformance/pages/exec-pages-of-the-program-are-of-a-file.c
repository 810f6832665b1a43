// Pages of the program's text are of its file and read-only; its written data is anonymous.
#define _GNU_SOURCE
#include "../look.h"

static int data = 5;
static int zeros[4096];

int main(void) {
  data = 6;
  zeros[2000] = 1;
  entry("text", main);
  entry("data", &data);
  entry("zeros", &zeros[2000]);
  return 0;
}
