#include <stdio.h>
#include <string.h>
#define LEN(s) (sizeof(s) - 1)
int main(void) { char a[] = "12345", b[10] = "123", *p = "1234567"; char c[][4] = { "a", "bb", "ccc" }; printf("%zu %zu %zu %zu %zu %zu\n", LEN("hello"), sizeof a, sizeof b, strlen(b), strlen(p), sizeof p); printf("%zu %zu %zu\n", sizeof c, sizeof c[0], strlen(c[1])); printf("%zu %zu %zu\n", LEN("a\0b"), strlen("a\0b"), LEN("\x41\102C")); printf("%d %d\n", "abc" "def"[0] == 'a', LEN("" "") == 0); printf("%.*s|%s\n", (int)LEN("abc"), "abcdef", &"abcdef"[LEN("abc")]); return 0; }
