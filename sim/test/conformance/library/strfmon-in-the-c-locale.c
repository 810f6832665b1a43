#include <errno.h>
#include <monetary.h>
#include <stdio.h>
#include <string.h>

static void try(const char *format, double x)
{
  char text[60] = "";
  errno = 0;
  ssize_t n = strfmon(text, sizeof text, format, x);
  printf("%-10s %12.3f %zd [%s] %s\n", format, x, n, n < 0 ? "" : text, errno ? strerror(errno) : "-");
}

int main(void)
{
  static const char *const formats[] = {"%n", "%i", "%.0n", "%10n|", "%-12n|", "%.3i", "100%% %n"};
  for (unsigned i = 0; i < sizeof formats / sizeof *formats; i++) {
    try(formats[i], 1234.567);
    try(formats[i], -0.5);
  }
  try("%q", 1);
  char small[4];
  errno = 0;
  printf("%zd ", strfmon(small, sizeof small, "%n", 123456.0));
  puts(strerror(errno));
  return 0;
}
