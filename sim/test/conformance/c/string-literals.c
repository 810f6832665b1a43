#include <stdio.h>
#include <string.h>

int main(void)
{
    const char *joined = "one " "two "
                         "three";
    const char escapes[] = "a\tb\\c\"d\x41\102\0hidden";

    printf("%s %zu\n", joined, strlen(joined));
    printf("%s %zu %zu\n", escapes, strlen(escapes), sizeof escapes);
    printf("%d %d %d %d\n", '\n', '\0', '\x7f', '\'');
    printf("%c%c\n", "indexed"[3], *("pointed" + 1));
    printf("%zu\n", sizeof "12345");
    printf("%d\n", 'ab');
    printf("%s\n", __FILE__[0] ? "has a file name" : "");
    return 0;
}
