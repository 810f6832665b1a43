#include <stdio.h>

int main(void)
{
    char raw[4] = { 'a', 'b', 'c', 'd' };
    int n = 0;

    printf("[%s] [%10s] [%-10s] [%.2s] [%8.3s]\n", "text", "text", "text", "text", "text");
    printf("[%.4s] [%.*s]\n", raw, 2, raw);
    printf("[%s] [%.3s]\n", (char *)NULL, (char *)NULL);
    printf("[%p] [%p] [%20p] [%-20p]\n", (void *)0, (void *)0x7fff1234, (void *)0xabc, (void *)0xabc);
    printf("count%n me\n", &n);
    printf("%d\n", n);
    printf("%d\n", printf("four"));
    printf("%2$s %1$s\n", "second", "first");
    return 0;
}
