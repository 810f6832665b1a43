/* sbrk in steps that grow, below a limit of data: at the end it says ENOMEM, again and again, and the break stays. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"

int main(void)
{
    long step = 16L << 20;
    int steps = 0;
    limit(RLIMIT_DATA, 1L << 30);
    while (sbrk(step) != (void *)-1) {
        step += 16L << 20;
        steps++;
    }
    char *now = sbrk(0);
    printf("%d steps, %s\n", steps, strerrorname_np(errno));
    errno = 0;
    printf("again %d, %s\n", sbrk(step) == (void *)-1, strerrorname_np(errno));
    printf("the break stays %d\n", sbrk(0) == now);
    printf("a page is still to be had %d\n", sbrk(PAGE) == now);
    return 0;
}
