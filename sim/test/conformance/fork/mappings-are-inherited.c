#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(const char *who)
{
    char line[512];
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, NULL, 16);
        if (start >= 0x20000000 && start < 0x30000000)
            printf("%s %.31s\n", who, line);
    }
    fclose(f);
    fflush(stdout);
}

int main(void)
{
    char *p = mmap((void *)0x20000000, 6 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mprotect(p + 4096, 4096, PROT_READ);
    mmap(p + 16 * 4096, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    show("before");
    if (fork() == 0) {
        show("child ");
        munmap(p, 2 * 4096);
        show("child ");
        _exit(0);
    }
    wait(NULL);
    show("parent");
    return 0;
}
