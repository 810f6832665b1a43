/* parse_printf_format: what a format's arguments are. */
#include <printf.h>
#include <stdio.h>

int main(void) {
  static const char *const formats[] = {"", "%d %s", "%5.2f %*d", "%.*s %p %n", "%hhd %hd %ld %lld %zu %jd %td", "%Lf %e %a",
                                        "%2$s %1$d", "%c %lc %C %ls %S", "%% %m %d", "%*.*f", "%1$*2$d", "%x%o%X%u", "%3$d"};
  for (unsigned i = 0; i < sizeof formats / sizeof *formats; i++) {
    int types[8] = {-9, -9, -9, -9, -9, -9, -9, -9};
    size_t n = parse_printf_format(formats[i], 8, types);
    printf("%s: %zu", formats[i], n);
    for (size_t k = 0; k < n && k < 8; k++) printf(" %x", types[k]);
    printf("\n");
  }
  int one[2] = {7, 7};
  printf("%zu %d %d\n", parse_printf_format("%d%d%s", 1, one), one[0], one[1]);
  return 0;
}
