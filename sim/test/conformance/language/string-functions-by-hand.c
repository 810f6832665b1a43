#include <stdio.h>
#include <stdlib.h>

static size_t length(const char *s) { const char *p = s; while (*p) p++; return p - s; }
static char *copy(char *d, const char *s) { char *r = d; while ((*d++ = *s++)) ; return r; }
static int compare(const char *a, const char *b) { for (; *a && *a == *b; a++, b++) ; return *(unsigned char *)a - *(unsigned char *)b; }
static void reverse(char *s) { if (*s) for (char *e = s + length(s) - 1; s < e; s++, e--) *s ^= *e, *e ^= *s, *s ^= *e; }
static int number(const char *s) { int sign = 1, n = 0; if (*s == '-') sign = -1, s++; while (*s >= '0' && *s <= '9') n = n * 10 + *s++ - '0'; return n * sign; }
static char *text(int n, char *out) { char *p = out; unsigned u = n < 0 ? -(unsigned)n : n; do *p++ = "0123456789"[u % 10]; while (u /= 10); if (n < 0) *p++ = '-'; *p = 0; reverse(out); return out; }
static int palindrome(const char *s) { int i = 0, j = length(s) - 1; while (i < j) if (s[i++] != s[j--]) return 0; return 1; }
static char *squeeze(char *s, char c) { char *r = s, *w = s; do if (*r != c) *w++ = *r; while (*r++); return s; }
static int words(const char *s) { int n = 0, in = 0; for (; *s; s++) if (*s == ' ' || *s == '\t') in = 0; else if (!in) in = 1, n++; return n; }
static const char *find(const char *s, const char *t) { for (; *s; s++) { const char *a = s, *b = t; while (*b && *a == *b) a++, b++; if (!*b) return s; } return NULL; }

static int matches(const char *p, const char *s)
{
    switch (*p) {
    case '\0': return !*s;
    case '*': return matches(p + 1, s) || (*s && matches(p, s + 1));
    case '?': return *s && matches(p + 1, s + 1);
    default: return *p == *s && matches(p + 1, s + 1);
    }
}

int main(void)
{
    char a[40], b[12];

    printf("%zu %s\n", length("hello"), copy(a, "copied"));
    printf("%d %d %d\n", compare("abc", "abd"), compare("b", "a"), compare("\xff", "a") > 0);
    reverse(a); printf("%s\n", a);
    printf("%d %d %d\n", number("-123x"), number("2147483647"), number(""));
    printf("%s %s\n", text(-2147483647 - 1, a), text(0, b));
    printf("%d %d %d\n", palindrome("racecar"), palindrome("ab"), palindrome(""));
    printf("%s\n", squeeze(copy(a, "mississippi"), 's'));
    printf("%d %s %d\n", words("  one two\tthree  "), find("needle in haystack", "in"), find("abc", "x") == NULL);
    printf("%d %d %d %d\n", matches("*.c", "main.c"), matches("m??n.*", "main.c"), matches("*a*b*", "xxbxxa"), matches("", ""));
    return 0;
}
