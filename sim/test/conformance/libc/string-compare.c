#include <stdio.h>
#include <string.h>
#include <strings.h>

static int sign(int n)
{
    return n < 0 ? -1 : n > 0;
}

int main(void)
{
    printf("%d %d %d\n", sign(strcmp("a", "b")), sign(strcmp("b", "a")), sign(strcmp("a", "a")));
    printf("%d %d\n", sign(strcmp("abc", "abcd")), sign(strcmp("", "x")));
    printf("%d\n", sign(strcmp("\xff", "a")));
    printf("%d %d %d\n", sign(strncmp("abcX", "abcY", 3)), sign(strncmp("abcX", "abcY", 4)), sign(strncmp("a", "b", 0)));
    printf("%d %d\n", sign(memcmp("a\0b", "a\0c", 3)), sign(memcmp("a\0b", "a\0c", 2)));
    printf("%d %d\n", sign(strcasecmp("HeLLo", "hEllO")), sign(strncasecmp("ABCd", "abcE", 4)));
    return 0;
}
