#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("flushed\n");
    fflush(stdout);
    printf("lost\n");
    _exit(9);
}
