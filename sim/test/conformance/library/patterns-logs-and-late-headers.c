// fnmatch with classes and many stars, syslog, fmtmsg, headers of the kernel's that hand on to the library's.
#define _GNU_SOURCE
#include <fmtmsg.h>
#include <fnmatch.h>
#include <linux/close_range.h>
#include <linux/personality.h>
#include <linux/sem.h>
#include <linux/timerfd.h>
#include <linux/un.h>
#include <linux/wait.h>
#include <paths.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/unistd.h>
#include <syslog.h>
#include <values.h>

int main(void) {
  static const struct { const char *pattern, *text; int flags; } cases[] = {
      {"*[[:alpha:]]/*[[:alnum:]]", "a/b", FNM_PATHNAME},
      {"[[:digit:]]*", "7up", 0},
      {"[![:digit:]]*", "7up", 0},
      {"[[:upper:]]", "q", FNM_CASEFOLD},
      {"[[:upper:]]", "q", 0},
      {"[[:upper:]]", "Q", FNM_CASEFOLD},
      {"[[:space:]x]*[[:punct:]]", " y!", 0},
      {"a*b*c*d", "aXXbXXcXXd", 0},
      {"*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0},
      {"*/*.c", "src/file.c", FNM_PATHNAME},
      {"*.c", "src/file.c", FNM_PATHNAME},
      {"*.c", ".c", FNM_PERIOD},
      {"src*", "src/file", FNM_LEADING_DIR | FNM_PATHNAME},
      {"\\*", "*", 0},
      {"\\*", "\\x", FNM_NOESCAPE},
      {"[a-c-]x", "-x", 0},
      {"[]]x", "]x", 0},
  };
  for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
    printf("%s %s %d: %d\n", cases[i].pattern, cases[i].text, cases[i].flags, fnmatch(cases[i].pattern, cases[i].text, cases[i].flags));
  dup2(1, 2);
  setbuf(stdout, NULL);
  openlog("program", LOG_PERROR, LOG_LOCAL0);
  syslog(LOG_INFO, "a number %d", 42);
  printf("mask %x\n", setlogmask(LOG_UPTO(LOG_WARNING)));
  syslog(LOG_INFO, "not shown");
  syslog(LOG_ERR, "shown\n");
  printf("mask %x\n", setlogmask(0));
  closelog();
  printf("%d\n", fmtmsg(MM_PRINT, "LIB:part", MM_ERROR, "it is wrong", "repair it", "LIB:part:001"));
  printf("%d\n", fmtmsg(MM_PRINT, NULL, MM_WARNING, "text alone", NULL, NULL));
  printf("%d\n", fmtmsg(MM_PRINT, "a label that is too long:part", MM_ERROR, "text", NULL, NULL));
  printf("%d %d\n", addseverity(7, "SPECIAL"), addseverity(2, "NO"));
  printf("%d\n", fmtmsg(MM_PRINT, "LIB:part", 7, "special", "none", "tag"));
  setenv("MSGVERB", "text:action", 1);
  printf("%d\n", fmtmsg(MM_PRINT, "LIB:part", MM_ERROR, "it is wrong", "repair it", "LIB:part:001"));
  printf("%s %s %d %d %d\n", _PATH_DEVNULL, _PATH_TMP, CLOSE_RANGE_CLOEXEC, ADDR_NO_RANDOMIZE, MAXINT);
  return 0;
}
