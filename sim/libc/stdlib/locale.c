#include "../internal/charset.h"
#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* There are two locales, C and C.UTF-8; a category is called as the program called it. */
enum { categories = 13, longest = 24 };
static char names[categories][longest];
static const char *const words[categories] = {"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_ALL",
                                              "LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT",
                                              "LC_IDENTIFICATION"};

static const char *name_of(int category) {
  return *names[category] ? names[category] : "C";
}

static int is_utf8_name(const char *name, size_t n) {
  if (*name != 'C') return 0;
  return (n == 6 && !strncasecmp(name, "C.utf8", n)) || (n == 7 && !strncasecmp(name, "C.utf-8", n));
}

/* The charset of a locale, 0 if there is none. */
int __locale_charset(const char *name, size_t n) {
  if ((n == 1 && *name == 'C') || (n == 5 && !memcmp(name, "POSIX", 5))) return CHARSET_C;
  return n < longest && is_utf8_name(name, n) ? CHARSET_UTF8 : 0;
}

/* The name that the environment gives a category. */
const char *__locale_from_environment(int category) {
  const char *from = getenv("LC_ALL");
  if (!from || !*from) from = getenv(words[category]);
  if (!from || !*from) from = getenv("LANG");
  return from && *from ? from : "C";
}

static void take(int category, const char *name, size_t n) {
  int charset = __locale_charset(name, n);
  if (charset == CHARSET_UTF8) {
    memcpy(names[category], name, n);
    names[category][n] = 0;
  } else names[category][0] = 0;
  if (category != LC_CTYPE) return;
  if (charset == CHARSET_UTF8) __want_utf8();
  __global_charset = charset;
}

/* LC_CTYPE=…;LC_NUMERIC=…: the part about a category, or the whole where there is no such list. */
static const char *part_of(const char *name, int category, size_t *n) {
  if (!strchr(name, ';')) {
    *n = strlen(name);
    return name;
  }
  size_t length = strlen(words[category]);
  for (const char *at = name; at; at = strchr(at, ';')) {
    if (*at == ';') at++;
    if (strncmp(at, words[category], length) || at[length] != '=') continue;
    at += length + 1;
    *n = strcspn(at, ";");
    return at;
  }
  return 0;
}

static char *all_names(void) {
  static char list[categories * (longest + 20)];
  int same = 1;
  for (int i = 0; i < categories; i++)
    if (i != LC_ALL && strcmp(name_of(i), name_of(0))) same = 0;
  if (same) return (char *)name_of(0);
  *list = 0;
  for (int i = 0; i < categories; i++) {
    if (i == LC_ALL) continue;
    if (i) strcat(list, ";");
    strcat(strcat(strcat(list, words[i]), "="), name_of(i));
  }
  return list;
}

char *setlocale(int category, const char *name) {
  if (category < 0 || category >= categories) {
    errno = EINVAL;
    return 0;
  }
  if (name) {
    int from = category == LC_ALL ? 0 : category, to = category == LC_ALL ? categories - 1 : category;
    for (int checked = 0; checked < 2; checked++)
      for (int i = from; i <= to; i++) {
        size_t n;
        if (i == LC_ALL) continue;
        const char *one = part_of(*name ? name : __locale_from_environment(i), i, &n);
        if (!one || !__locale_charset(one, n)) return 0;
        if (checked) take(i, one, n);
      }
  }
  return category == LC_ALL ? all_names() : (char *)name_of(category);
}

struct lconv *localeconv(void) {
  static struct lconv c;
  c.decimal_point = ".";
  c.thousands_sep = c.grouping = c.int_curr_symbol = c.currency_symbol = c.mon_decimal_point = "";
  c.mon_thousands_sep = c.mon_grouping = c.positive_sign = c.negative_sign = "";
  memset(&c.int_frac_digits, CHAR_MAX, 14);
  return &c;
}
