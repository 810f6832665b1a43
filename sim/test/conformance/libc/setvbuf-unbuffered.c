#include <stdio.h>
#include <unistd.h>

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    printf("one ");
    write(1, "two ", 4);
    printf("three\n");
    _exit(0);
}
