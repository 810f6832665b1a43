#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static long locked(void)
{
    char line[256];
    long value = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (fgets(line, sizeof line, f))
        sscanf(line, "VmLck: %ld", &value);
    fclose(f);
    return value;
}

int main(void)
{
    char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    mlock(p, 8 * 4096);
    printf("parent %ld kB\n", locked());
    fflush(stdout);
    if (fork() == 0) {
        printf("child %ld kB\n", locked());
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    printf("parent %ld kB\n", locked());
    return 0;
}
