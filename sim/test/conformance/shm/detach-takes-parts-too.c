#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* The lines of /proc/self/maps between two addresses. */
static void maps(unsigned long from, unsigned long to)
{
    unsigned long start, end, offset;
    char line[512], prot[8], path[256];
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        path[0] = 0;
        sscanf(line, "%lx-%lx %7s %lx %*s %*s %255[^\n]", &start, &end, prot, &offset, path);
        if (start < to && end > from)
            printf("  %lx-%lx %s %lx %s\n", start, end, prot, offset, strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
    }
    fclose(f);
}

int main(void)
{
    int id = shmget(IPC_PRIVATE, 3 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    munmap(p + PAGE, PAGE);
    say("shmdt", shmdt(p));
    maps(0x20000000, 0x20010000);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
