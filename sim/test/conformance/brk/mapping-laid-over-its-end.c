/* Mappings over the last pages of the heap: the break goes over them upwards and downwards. Then holes in every second page of it. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

static unsigned long start;

/* The mappings from the start on, in pages. */
static void pieces(void)
{
    unsigned long from, to;
    char line[512], prot[8];
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        sscanf(line, "%lx-%lx %7s", &from, &to, prot);
        if (to > start && from < start + 64 * PAGE)
            printf("  %ld to %ld %s\n", from < start ? 0 : (long)(from - start) / PAGE, (long)(to - start) / PAGE, prot);
    }
    fclose(f);
}

static void lay_over(char *end)
{
    tell("two pages", mmap(end - 3 * PAGE, 2 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == end - 3 * PAGE ? NULL : MAP_FAILED);
    tell("two more", mmap(end - 2 * PAGE, 2 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == end - 2 * PAGE ? NULL : MAP_FAILED);
    static const int steps[] = { 1, -1, -1, -1, 2 };
    for (int i = 0; i < 5; i++) {
        say("step", (long)sbrk(steps[i] * PAGE));
        printf("%ld pages\n", ((long)sbrk(0) - (long)start) / PAGE);
        pieces();
    }
}

int main(void)
{
    pieces();
    start = ((unsigned long)sbrk(0) + PAGE - 1) & -PAGE;
    brk((void *)start);
    sbrk(20 * PAGE);
    char *end = sbrk(0);
    lay_over(end);
    for (char *p = (char *)start; p + PAGE < end; p += 2 * PAGE)
        if (munmap(p, PAGE))
            puts("munmap failed");
    printf("the break is where it was: %d\n", sbrk(0) == end);
    lay_over(end);
    say("half of it back", (long)sbrk(-10 * PAGE));
    pieces();
    for (char *p = (char *)start + PAGE; p + PAGE < end - 10 * PAGE; p += 2 * PAGE)
        munmap(p, PAGE);
    say("all of it", brk((void *)start));
    pieces();
    say("a page", (long)sbrk(PAGE));
    say("and back", (long)sbrk(-PAGE));
    return 0;
}
