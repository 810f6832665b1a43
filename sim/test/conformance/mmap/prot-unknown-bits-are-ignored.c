#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 4096, 0xff, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("mmap 0xff: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    printf("mprotect 0x10: %s\n", mprotect(p, 4096, 0x10) ? strerror(errno) : "ok");
    printf("mprotect PROT_SEM: %s\n", mprotect(p, 4096, 8 | PROT_READ) ? strerror(errno) : "ok");
    printf("mprotect 0xff: %s\n", mprotect(p, 4096, 0xff) ? strerror(errno) : "ok");
    return 0;
}
