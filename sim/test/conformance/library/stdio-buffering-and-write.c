#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    static char b[64];

    printf("buffered ");
    write(1, "written first\n", 14);
    printf("then flushed\n");
    fflush(stdout);
    setvbuf(stdout, NULL, _IOLBF, 0);
    printf("line ");
    write(1, "raw ", 4);
    printf("ended\n");
    write(1, "after the line\n", 15);
    setvbuf(stdout, NULL, _IONBF, 0);
    printf("un"); write(1, "-", 1); printf("buffered\n");
    setvbuf(stdout, b, _IOFBF, sizeof b);
    for (int i = 0; i < 10; i++) {
        printf("%02d: full ", i);
        if (i % 4 == 3)
            write(1, "|\n", 2);
    }
    fflush(NULL);
    write(1, "\n", 1);
    puts("puts"); fputs("fputs\n", stdout); putchar('c'); putc('\n', stdout); fputc('x', stdout);
    write(1, "[exit flushes]", 14);
    return 0;
}
