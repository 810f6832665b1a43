#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* No argument arrives as a char: gcc makes an instruction there that does not exist. */
static void trap(int number)
{
  printf("signal %d\n", number);
  fflush(stdout);
  _exit(3);
}

static int first(int n, ...)
{
  va_list list;
  va_start(list, n);
  char c = va_arg(list, char);
  va_end(list);
  return c;
}

int main(void)
{
  signal(SIGILL, trap);
  printf("%d\n", first(1, 'a'));
  return 0;
}
