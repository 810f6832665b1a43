#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

static char *strrev_like(char *s) { for (char *a = s, *e = s + strlen(s) - 1; a < e; a++, e--) { char t = *a; *a = *e; *e = t; } return s; }
static void show(const char *b, int n) { for (int i = 0; i < n; i++) putchar(b[i] ? b[i] : '_'); putchar('\n'); }

int main(void)
{
    char b[24];

    memset(b, '.', 24); strncpy(b, "abc", 6); show(b, 10);
    memset(b, '.', 24); strncpy(b, "abcdefgh", 6); show(b, 10);
    memset(b, '.', 24); strcpy(b, "ab"); strncat(b, "cdefg", 3); show(b, 10);
    memset(b, '.', 24); strcpy(b, "ab"); strncat(b, "c", 5); show(b, 10);
    memset(b, '.', 24); *stpncpy(b, "xyz", 5) = '!'; show(b, 10);
    memset(b, '.', 24); *stpcpy(b, "stp") = '!'; show(b, 10);
    memset(b, '.', 24); show(b, (int)((char *)mempcpy(b, "mem", 3) - b));
    memset(b, '.', 24); show(b, (int)((char *)memccpy(b, "to=value", '=', 8) - b)); printf("%d\n", memccpy(b, "none", 'z', 4) == NULL);
    for (int d = -3; d <= 3; d++) { strcpy(b, "0123456789ABCDEF"); memmove(b + 5 + d, b + 5, 6); show(b, 16); }
    strcpy(b, "swap me"); show(strrev_like(b), 7);
    return 0;
}
