/* getdate: blanks around the text don't count; getdate_err stays until there is another error. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void ask(const char *text) {
  struct tm *t = getdate(text), own;
  if (t) printf("%d-%d-%d %d:%d:%d", t->tm_year, t->tm_mon, t->tm_mday, t->tm_hour, t->tm_min, t->tm_sec);
  printf(" %d %d\n", t ? 0 : getdate_err, getdate_r(text, &own));
}

int main(void) {
  setenv("TZ", "UTC", 1);
  ask("12:00");
  setenv("DATEMSK", "none", 1);
  ask("12:00");
  FILE *f = fopen("templates", "w");
  fputs("%H:%M:%S %F\n%d-%m-%Y %T\n", f);
  fclose(f);
  setenv("DATEMSK", "templates", 1);
  ask("21:01:10 1999-1-31");
  ask("   21:01:10    1999-1-31  ");
  ask("01-08-2000 05:06:07");
  ask("what");
  ask("21:01:10 1999-1-31");
  return 0;
}
