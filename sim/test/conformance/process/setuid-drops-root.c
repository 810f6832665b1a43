#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void map_zero(void)
{
    void *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    printf("page zero: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    munmap(NULL, 4096);
}

int main(void)
{
    map_zero();
    printf("setuid %d\n", setuid(1000));
    printf("%d %d\n", getuid(), geteuid());
    map_zero();
    int r = setuid(0);
    printf("back: %d %s\n", r, strerror(errno));
    return 0;
}
