#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    printf("buffered ");
    write(1, "direct\n", 7);
    puts("line");
    fflush(stdout);
    write(1, "after flush\n", 12);
    putchar('x');
    putchar('\n');
    fputs("no newline", stdout);
    fputc('\n', stdout);
    fwrite("bytes\n", 1, 6, stdout);
    dprintf(1, "dprintf %d\n", 5);
    return 0;
}
