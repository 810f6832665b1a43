#include <limits.h>
#include <locale.h>
#include <string.h>

/* Only the C locale exists. */
char *setlocale(int category, const char *name) {
  if (category < 0 || category > 12) return 0;
  if (!name || !*name || !strcmp(name, "C") || !strcmp(name, "POSIX")) return "C";
  return 0;
}

struct lconv *localeconv(void) {
  static struct lconv c;
  c.decimal_point = ".";
  c.thousands_sep = c.grouping = c.int_curr_symbol = c.currency_symbol = c.mon_decimal_point = "";
  c.mon_thousands_sep = c.mon_grouping = c.positive_sign = c.negative_sign = "";
  memset(&c.int_frac_digits, CHAR_MAX, 14);
  return &c;
}
