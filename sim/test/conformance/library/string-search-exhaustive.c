#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

static const char *naive(const char *h, const char *n) { size_t l = strlen(n); for (; ; h++) { if (!strncmp(h, n, l)) return h; if (!*h) return NULL; } }

int main(void)
{
    char hay[13], needle[5];
    unsigned seed = 1, wrong = 0, found = 0;

    for (int round = 0; round < 2000; round++) {
        int h = (seed = seed * 1103515245 + 12345) >> 16 & 7, n = (seed = seed * 1103515245 + 12345) >> 16 & 3;
        for (int i = 0; i < h + 5; i++) hay[i] = 'a' + ((seed = seed * 1103515245 + 12345) >> 18) % 2;
        hay[h + 5] = 0;
        for (int i = 0; i < n; i++) needle[i] = 'a' + ((seed = seed * 1103515245 + 12345) >> 18) % 2;
        needle[n] = 0;
        const char *r = strstr(hay, needle);
        wrong += r != naive(hay, needle) || memmem(hay, strlen(hay), needle, n) != (void *)r || strcasestr(hay, needle) != r;
        found += r != NULL;
        wrong += strspn(hay, "a") != strcspn(hay, "b");
        wrong += strchr(hay, 'b') != (char *)memchr(hay, 'b', h + 5);
        wrong += strrchr(hay, 'b') != (char *)memrchr(hay, 'b', h + 5);
        wrong += strpbrk(hay, "b") != strchr(hay, 'b');
    }
    printf("%u %u\n", wrong, found);
    for (int offset = 0; offset < 17; offset++) {
        char b[64];
        memset(b, 'x', sizeof b); b[offset + 20] = 0;
        wrong += strlen(b + offset) != 20; wrong += memchr(b + offset, 0, 40) != b + offset + 20; wrong += strnlen(b + offset, 7) != 7;
        for (int n = 0; n < 20; n++) { char c[64]; memset(c, '.', 64); memcpy(c + offset, b + 1, n); wrong += c[offset + n] != '.' || (offset && c[offset - 1] != '.'); memmove(c + offset + 3, c + offset, n); wrong += n && c[offset + 3] != 'x'; }
    }
    printf("%u\n", wrong);
    return 0;
}
