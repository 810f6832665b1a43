#include <stdio.h>
#include <string.h>

static const char *s(const char *p)
{
    return p ? p : "NULL";
}

int main(void)
{
    const char *text = "the quick brown fox";

    printf("%s\n", s(strchr(text, 'q')));
    printf("%s\n", s(strchr(text, 'z')));
    printf("[%s]\n", s(strchr(text, 0)));
    printf("%s\n", s(strrchr(text, 'o')));
    printf("%s\n", s(strstr(text, "brown")));
    printf("%s\n", s(strstr(text, "browns")));
    printf("%s\n", s(strstr(text, "")));
    printf("%zu %zu\n", strspn(text, "eht "), strcspn(text, "xyz"));
    printf("%s\n", s(strpbrk(text, "xkb")));
    printf("%s\n", s(memchr(text, 'k', 9)));
    printf("%s\n", s(memchr(text, 'k', 8)));
    return 0;
}
