#include <stdio.h>
int main(int argc, char **argv) {
  if (argv[0] == "a.out") puts("me");
  return argc;
}
// warns: string literal, strcmp
