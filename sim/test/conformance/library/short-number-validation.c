#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
static const char *kind(const char *s, long low, long high) { char *e; long v; errno = 0; v = strtol(s, &e, 0); if (e == s) return "no number"; if (*e) return "junk after it"; if (errno == ERANGE) return v < 0 ? "far too small" : "far too large"; return v < low ? "too small" : v > high ? "too large" : "fine"; }
int main(void) { static const char *const t[] = { "5", "", "0x", "-1", "101", "100", "07", "08", "9e9", "99999999999999999999", "-99999999999999999999", " 3", "3 " }; for (unsigned i = 0; i < sizeof t / sizeof *t; i++) printf("'%s' %s\n", t[i], kind(t[i], 0, 100)); return 0; }
