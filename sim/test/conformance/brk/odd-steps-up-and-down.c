/* The break goes up and down by a byte less than two pages, by the call itself and by the library's. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    long step = 2 * 4096 - 1;
    for (int raw = 0; raw < 2; raw++) {
        char *start = (char *)syscall(SYS_brk, 0), *now = start;
        for (int i = 0; i < 33; i++) {
            char *wanted = i % 3 == 0 ? now + step : i % 3 == 1 ? now : now - step;
            long r = raw ? (char *)syscall(SYS_brk, wanted) == wanted : brk(wanted);
            now = raw ? (char *)syscall(SYS_brk, 0) : sbrk(0);
            if (i % 3 == 0)
                *now = 0;
            if (i < 3 || now != wanted)
                printf("%ld, moved by %ld\n", r, (long)(now - start));
        }
        printf("at the start again: %d\n", now == start);
        brk(start);
    }
    printf("%d %d %d\n", sbrk(0) != (void *)-1, sbrk(8192) != (void *)-1, sbrk(-8192) != (void *)-1);
    return 0;
}
