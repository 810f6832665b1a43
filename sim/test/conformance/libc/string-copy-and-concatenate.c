#include <stdio.h>
#include <string.h>

int main(void)
{
    char a[32] = "start", b[8];

    printf("%s\n", strcpy(a + 5, "-middle") - 5);
    printf("%s\n", strcat(a, "-end"));
    printf("%zu\n", strlen(a));
    memset(b, '#', sizeof b);
    strncpy(b, "abc", 6);
    printf("%s %d %d %c\n", b, b[4], b[5], b[6]);
    strncpy(b, "abcdefghij", 7);
    b[7] = 0;
    printf("%s\n", b);
    strcpy(a, "x");
    strncat(a, "yzabc", 2);
    printf("%s\n", a);
    memmove(a + 1, a, 4);
    printf("%s\n", a);
    memcpy(a, "12345678", 9);
    memmove(a, a + 3, 6);
    printf("%s\n", a);
    char *copy = strdup(a);
    copy[0] = '!';
    printf("%s %s\n", a, copy);
    printf("%s\n", strndup("abcdef", 3));
    return 0;
}
