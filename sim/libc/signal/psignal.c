#define _GNU_SOURCE
#include "../internal/libc.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>

void psignal(int number, const char *prefix) {
  const char *text = sigdescr_np(number);
  const char *colon = ": ";
  if (!prefix || !*prefix) prefix = colon = "";
  if (text) fprintf(stderr, "%s%s%s\n", prefix, colon, text);
  else fprintf(stderr, "%s%sUnknown signal %d\n", prefix, colon, number);
}
