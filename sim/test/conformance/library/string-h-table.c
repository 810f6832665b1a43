#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

#define SIGN(x) ((x) > 0 ? 1 : (x) < 0 ? -1 : 0)
#define AT(p, base) ((p) ? (int)((const char *)(p) - (base)) : -1)

int main(void)
{
    static const char text[] = "the cat sat on the mat";
    char b[64];

    printf("%zu %zu %zu\n", strlen(text), strnlen(text, 5), strnlen(text, 100));
    printf("%d %d %d %d\n", AT(strchr(text, 'c'), text), AT(strchr(text, 'z'), text), AT(strchr(text, 0), text), AT(strrchr(text, 't'), text));
    printf("%d %d %d %d\n", AT(strstr(text, "the"), text), AT(strstr(text + 1, "the"), text), AT(strstr(text, ""), text), AT(strstr(text, "dog"), text));
    printf("%zu %zu %d\n", strspn(text, "eht "), strcspn(text, "ms"), AT(strpbrk(text, "xyzno"), text));
    printf("%d %d %d %d\n", SIGN(strcmp("a", "b")), SIGN(strcmp("abc", "abc")), SIGN(strcmp("\xff", "a")), SIGN(strcmp("", "a")));
    printf("%d %d %d\n", SIGN(strncmp("abcd", "abxx", 2)), SIGN(strncmp("abcd", "abxx", 3)), SIGN(strncmp("a", "b", 0)));
    printf("%d %d %d\n", SIGN(memcmp("a\0b", "a\0c", 3)), SIGN(memcmp("a\0b", "a\0c", 2)), SIGN(memcmp("\x80", "\x7f", 1)));
    memset(b, '.', sizeof b); b[63] = 0;
    printf("%s ", strcpy(b, "one")); printf("%s ", strcat(b, "two")); printf("%s %c\n", strncat(b, "three", 3), b[10]);
    memset(b, '.', sizeof b);
    strncpy(b, "ab", 5); printf("%d %d %d %c\n", b[1], b[2], b[4], b[5]);
    strncpy(b, "abcdefgh", 3); printf("%.5s\n", b);
    memcpy(b, "0123456789", 11); memmove(b + 2, b, 5); printf("%s\n", b);
    memcpy(b, "0123456789", 11); memmove(b, b + 3, 5); printf("%s\n", b);
    printf("%d %d\n", AT(memchr(text, 's', 5), text), AT(memchr(text, 's', sizeof text), text));
    printf("%d %d\n", AT(memrchr(text, 't', sizeof text - 1), text), AT(memmem(text, sizeof text, "on ", 3), text));
    printf("%d\n", AT(stpcpy(b, "stp"), b)); printf("%d\n", AT(mempcpy(b, "memp", 4), b));
    printf("%d %d\n", AT(strchrnul(text, 'c'), text), AT(strchrnul(text, 'z'), text));
    printf("%d %d %d\n", SIGN(strcasecmp("HeLLo", "hEllO")), SIGN(strncasecmp("ABx", "aby", 2)), AT(strcasestr(text, "CAT"), text));
    printf("%d\n", AT(memccpy(b, "copy:until", ':', 20), b));
    printf("%d %d\n", SIGN(strcoll("a", "B")), (int)strxfrm(b, "xfrm", 10));
    return 0;
}
