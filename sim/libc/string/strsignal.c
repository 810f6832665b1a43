#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#define S(number, name, text) {name, text},
static const struct {
  const char *name;
  const char *text;
} signals[] = {
    {0, 0},
#include "strsignal-table.h"
};
#undef S

const char *sigabbrev_np(int number) {
  return number > 0 && number < 32 ? signals[number].name : 0;
}

const char *sigdescr_np(int number) {
  return number > 0 && number < 32 ? signals[number].text : 0;
}

static void append(char *text, int number) {
  char digits[12];
  int n = sizeof digits;
  unsigned int left = number < 0 ? -(unsigned int)number : (unsigned int)number;
  digits[--n] = 0;
  do digits[--n] = '0' + left % 10;
  while (left /= 10);
  if (number < 0) digits[--n] = '-';
  strcat(text, digits + n);
}

char *strsignal(int number) {
  static _Thread_local char text[32];
  const char *known = sigdescr_np(number);
  if (known) return (char *)known;
  if (number >= SIGRTMIN && number <= SIGRTMAX) {
    strcpy(text, "Real-time signal ");
    append(text, number - SIGRTMIN);
  } else {
    strcpy(text, "Unknown signal ");
    append(text, number);
  }
  return text;
}
