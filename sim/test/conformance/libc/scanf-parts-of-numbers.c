/* Texts that begin like a number and are none, or less of one, within widths. */
#include <math.h>
#include <stdio.h>

static void try(const char *text, const char *format) {
  double v = -1;
  int end = -1, n = sscanf(text, format, &v, &end);
  printf("%-10s %-7s %d %d %f\n", text, format, n, end, v);
}

int main(void) {
  const char *texts[] = {"inf x", "infin", "infini", "infinity", "-infinit", "+inf", "in", "nan", "na", "0x1.8p3", "0x", "0x.", "0x.8", "1e", "1e+", ".e1", "-.", "0x1p", "0xg"};
  const char *formats[] = {"%lf%n", "%2lf%n", "%3lf%n", "%4lf%n", "%5lf%n", "%8lf%n"};
  for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++)
    for (unsigned j = 0; j < sizeof formats / sizeof *formats; j++) try(texts[i], formats[j]);
  return 0;
}
