#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static int global = 1;

int main(void)
{
    int local = 2;
    int *heap = malloc(sizeof *heap);
    int *map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int status;

    *heap = 3;
    *map = 4;
    if (fork() == 0) {
        printf("child sees %d %d %d %d\n", global, local, *heap, *map);
        global = local = *heap = *map = 99;
        printf("child wrote %d %d %d %d\n", global, local, *heap, *map);
        exit(0);
    }
    wait(&status);
    printf("parent has %d %d %d %d\n", global, local, *heap, *map);
    return 0;
}
