#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/wait.h>
#include "../faults.h"
#include "../memory.h"

static char *p;

static void look(void)
{
    printf("child: %s, new place %s\n", p, load((char *)0x28000000));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    strcpy(p, "here");
    fflush(stdout);
    int ends[2];
    pipe(ends);
    if (fork() == 0) {
        char c;
        read(ends[0], &c, 1);
        look();
        fflush(stdout);
        _exit(0);
    }
    char *q = mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    strcpy(q, "there");
    write(ends[1], "x", 1);
    wait(NULL);
    printf("parent: %s\n", q);
    return 0;
}
