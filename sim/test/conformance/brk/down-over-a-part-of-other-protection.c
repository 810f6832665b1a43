/* The break goes back over three mappings at once. */
#define _GNU_SOURCE
#include "../say.h"
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE 4096L

/* The mappings from an address on, in pages from there. */
static void pieces(unsigned long from)
{
    unsigned long start, end;
    char line[512], prot[8];
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        sscanf(line, "%lx-%lx %7s", &start, &end, prot);
        if (end > from && start < from + (1UL << 20))
            printf("  %ld to %ld %s\n", start < from ? 0 : (long)(start - from) / PAGE, (long)(end - from) / PAGE, prot);
    }
    fclose(f);
}

int main(void)
{
    pieces(-1UL << 20);
    unsigned long start = ((unsigned long)sbrk(0) + PAGE - 1) & -PAGE;
    for (int raw = 0; raw < 2; raw++) {
        brk((void *)start);
        for (int i = 1; i <= 3; i++) {
            char *to = (char *)start + i * PAGE;
            printf("%d pages: %d\n", i, raw ? (char *)syscall(SYS_brk, to) == to : brk(to) == 0);
            if (i == 2)
                say("the second read-only", mprotect(to - PAGE, PAGE, PROT_READ));
        }
        pieces(start);
        printf("back: %d\n", raw ? syscall(SYS_brk, start) == (long)start : brk((void *)start) == 0);
        pieces(start);
    }
    return 0;
}
