#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static char *text(const char *f, ...) { va_list a, b; int n; char *s; va_start(a, f); va_copy(b, a); n = vsnprintf(0, 0, f, a); s = malloc(n + 1); vsprintf(s, f, b); va_end(b); va_end(a); return s; }
static void wrap(FILE *out, const char *s, int width) { int at = 0; while (*s) { int n = strcspn(s, " "); if (at && at + 1 + n > width) fputc('\n', out), at = 0; at += fprintf(out, "%s%.*s", at ? " " : "", n, s); s += n; s += strspn(s, " "); } fputc('\n', out); }
int main(void) { char *a = text("%-6s|%6.2f|%+d", "left", 2.345, 7), *b = text("%s%s%s", a, a, a), *c; printf("%s %zu\n", a, strlen(b)); free(a); free(b); wrap(stdout, "the words of this sentence are put into lines of at most twenty characters", 20); asprintf(&c, "%0*d", 12, 345); puts(c); free(c); return 0; }
