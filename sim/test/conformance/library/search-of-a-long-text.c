#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The time is not the product of the lengths. */
int main(void)
{
  size_t n = 200000, m = 100000;
  char *hay = malloc(n + 2), *needle = malloc(m + 2);
  memset(hay, 'a', n);
  memset(needle, 'A', m);
  hay[n] = needle[m] = 0;
  needle[m - 1] = 'b';
  printf("%p\n", strcasestr(hay, needle));
  memset(needle, 'a', m - 1);
  printf("%p %p\n", strstr(hay, needle), memmem(hay, n, needle, m));
  hay[n - 5] = 'b';
  printf("%td %td\n", strstr(hay, needle) - hay, (char *)memmem(hay, n, needle, m) - hay);
  printf("%td\n", strcasestr(hay, needle) - hay);
  needle[m / 2] = 'c';
  hay[n / 2] = 'c';
  printf("%p\n", strstr(hay, needle));
  hay[n / 2 + m / 2 - 1] = 'b';
  printf("%td\n", strstr(hay, needle) - hay);
  return 0;
}
