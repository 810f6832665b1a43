#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L

extern char __executable_start, etext;

/* The next instruction is not there any more. */
int main(void)
{
    unsigned long start = (unsigned long)&main & -PAGE;
    printf("before\n");
    fflush(stdout);
    munmap((void *)start, PAGE);
    printf("after\n");
    return 0;
}
