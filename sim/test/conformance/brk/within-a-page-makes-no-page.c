#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE 4096L

/* A field of /proc/self/status. */
static long status(const char *name)
{
    char line[256];
    long value = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (fgets(line, sizeof line, f))
        if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
            value = atol(line + strlen(name) + 1);
    fclose(f);
    return value;
}

int main(void)
{
    long now = syscall(SYS_brk, 0);
    now = syscall(SYS_brk, (now + 4095) & -PAGE);
    long size = status("VmData");
    syscall(SYS_brk, now + 1);
    printf("%ld kB more\n", status("VmData") - size);
    syscall(SYS_brk, now + PAGE);
    printf("%ld kB more\n", status("VmData") - size);
    return 0;
}
