#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    char text[] = { 'n', 'o', 't', 'e', 'n', 'd' };
    int n;

    printf("|%s|%10s|%-10s|%.2s|%10.2s|%-10.2s|%.0s|\n", "abc", "abc", "abc", "abc", "abc", "abc", "abc");
    printf("|%.6s|\n", text);
    printf("|%s|%.3s|%10s|\n", (char *)NULL, (char *)NULL, (char *)NULL);
    printf("|%c%c%c|\n", 0x41, 0x142, 'C');
    printf("|%5c|%-5c|\n", 'x', 'y');
    printf("%p %p\n", (void *)0, (void *)0x1234);
    printf("|%16p|%-16p|\n", (void *)0xabc, (void *)0xabc);
    errno = ENOENT;
    printf("%m\n");
    n = printf("12345\n");
    printf("%d\n", n);
    n = printf("%s", "");
    printf("%d\n", n);
    n = printf("%300d|\n", 5);
    printf("%d\n", n);
    printf("%s%s%s\n", "a", "b", "c");
    printf("%-5d|%5s|%05d|%+d\n", 42, "ab", 42, 42);
    printf("%.10d|%.0d|%x\n", 42, 0, 0);
    printf("only text\n");
    printf("%c", 0);
    printf("\n%ls|\n", L"wide");
    printf("%lc|\n", L'w');
    return 0;
}
