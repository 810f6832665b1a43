#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#define PAGE 4096L

int main(void)
{
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0700);
    shmat(id, (void *)0x20000000, SHM_EXEC);
    char line[256];
    FILE *f = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, f))
        if (strncmp(line, "20000000", 8) == 0)
            printf("%.22s\n", line);
    fclose(f);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
