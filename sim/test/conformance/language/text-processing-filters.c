#include <ctype.h>
#include <stdio.h>
#include <string.h>

static void rle(const char *s, char *out) { while (*s) { int n = 1; while (s[n] == *s && n < 9) n++; *out++ = '0' + n; *out++ = *s; s += n; } *out = 0; }
static void unrle(const char *s, char *out) { for (; *s; s += 2) for (int n = *s - '0'; n--;) *out++ = s[1]; *out = 0; }
static void caesar(char *s, int k) { for (; *s; s++) if (isupper((unsigned char)*s)) *s = 'A' + (*s - 'A' + k + 26) % 26; else if (islower((unsigned char)*s)) *s = 'a' + (*s - 'a' + k + 26) % 26; }
static void title(char *s) { for (int start = 1; *s; s++) { if (start) *s = toupper((unsigned char)*s); start = *s == ' '; } }
static void reverse_words(char *s) { char *e = s + strlen(s), *w; for (char *a = s, *b = e - 1; a < b; a++, b--) { char t = *a; *a = *b; *b = t; } for (w = s; *w;) { char *a = w, *b; while (*w && *w != ' ') w++; for (b = w - 1; a < b; a++, b--) { char t = *a; *a = *b; *b = t; } while (*w == ' ') w++; } }
static void histogram(const char *s) { int n[26] = { 0 }; for (; *s; s++) if (isalpha((unsigned char)*s)) n[tolower((unsigned char)*s) - 'a']++; for (int i = 0; i < 26; i++) if (n[i] > 2) printf("%c%d ", 'a' + i, n[i]); printf("\n"); }
static int anagrams(const char *a, const char *b) { int n[256] = { 0 }; while (*a) n[(unsigned char)*a++]++; while (*b) n[(unsigned char)*b++]--; for (int i = 0; i < 256; i++) if (n[i]) return 0; return 1; }
static void base64(const unsigned char *s, int n, char *out) { static const char t[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"; for (int i = 0; i < n; i += 3) { unsigned v = s[i] << 16 | (i + 1 < n ? s[i + 1] << 8 : 0) | (i + 2 < n ? s[i + 2] : 0); *out++ = t[v >> 18]; *out++ = t[v >> 12 & 63]; *out++ = i + 1 < n ? t[v >> 6 & 63] : '='; *out++ = i + 2 < n ? t[v & 63] : '='; } *out = 0; }
static void hexdump(const void *p, int n) { const unsigned char *b = p; for (int i = 0; i < n; i += 8) { printf("%04x ", i); for (int j = 0; j < 8; j++) if (i + j < n) printf("%02x ", b[i + j]); else printf("   "); for (int j = 0; j < 8 && i + j < n; j++) putchar(isprint(b[i + j]) ? b[i + j] : '.'); printf("\n"); } }
static int edit(const char *a, const char *b) { int n = strlen(b), d[n + 1]; for (int j = 0; j <= n; j++) d[j] = j; for (int i = 1; a[i - 1]; i++) { int last = d[0]; d[0] = i; for (int j = 1; j <= n; j++) { int old = d[j], m = last + (a[i - 1] != b[j - 1]); if (d[j] + 1 < m) m = d[j] + 1; if (d[j - 1] + 1 < m) m = d[j - 1] + 1; d[j] = m; last = old; } } return d[n]; }

int main(void)
{
    char a[100], b[100];

    rle("aaabccddddddddddddd", a); printf("%s ", a); unrle(a, b); printf("%s\n", b);
    strcpy(a, "Hello, World xyz"); caesar(a, 3); printf("%s ", a); caesar(a, -3); printf("%s\n", a);
    strcpy(a, "the quick brown fox"); title(a); printf("%s | ", a); reverse_words(a); printf("%s\n", a);
    histogram("The five boxing wizards jump quickly over the lazy dog"); printf("%d %d\n", anagrams("listen", "silent"), anagrams("abc", "abd"));
    base64((const unsigned char *)"Man is d", 8, a); printf("%s ", a); base64((const unsigned char *)"ab", 1, a); printf("%s\n", a);
    hexdump("dump\0of\x7f\xff bytes", 14); printf("%d %d %d\n", edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"));
    return 0;
}
