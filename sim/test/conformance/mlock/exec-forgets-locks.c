#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(int argc, char **argv)
{
    if (argc > 1) {
        printf("after exec %ld kB\n", status("VmLck"));
        return 0;
    }
    char *p = anon(0x20000000, 4, RW);
    mlock(p, 4 * PAGE);
    printf("before %ld kB\n", status("VmLck"));
    fflush(stdout);
    execl("/proc/self/exe", argv[0], "again", NULL);
    return 0;
}
