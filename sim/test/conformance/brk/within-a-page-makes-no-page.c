#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
#include "../maps.h"

#define PAGE 4096L

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
