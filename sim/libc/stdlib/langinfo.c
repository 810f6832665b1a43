#include "../internal/charset.h"
#include <langinfo.h>

static const char time_items[] =
    "Sun\0Mon\0Tue\0Wed\0Thu\0Fri\0Sat\0Sunday\0Monday\0Tuesday\0Wednesday\0Thursday\0Friday\0Saturday\0"
    "Jan\0Feb\0Mar\0Apr\0May\0Jun\0Jul\0Aug\0Sep\0Oct\0Nov\0Dec\0"
    "January\0February\0March\0April\0May\0June\0July\0August\0September\0October\0November\0December\0"
    "AM\0PM\0%a %b %e %H:%M:%S %Y\0%m/%d/%y\0%H:%M:%S\0%I:%M:%S %p";

/* What the C locale has; C.UTF-8 differs in its character set. */
char *nl_langinfo(nl_item item) {
  if (item >= ABDAY_1 && item <= T_FMT_AMPM) {
    const char *text = time_items;
    for (; item > ABDAY_1; item--)
      while (*text++) {
      }
    return (char *)text;
  }
  switch (item) {
  case CODESET: return __is_utf8() ? "UTF-8" : "ANSI_X3.4-1968";
  case RADIXCHAR: return ".";
  case CRNCYSTR: return "-";
  case YESEXPR: return "^[yY]";
  case NOEXPR: return "^[nN]";
  default: return "";
  }
}
