#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
    struct rlimit limit = { 1 << 20, 1 << 20 };

    printf("setrlimit %d\n", setrlimit(RLIMIT_DATA, &limit));
    printf("256 KiB: %s\n", sbrk(256 << 10) == (void *)-1 ? strerror(errno) : "ok");
    printf("2 MiB: %s\n", sbrk(2 << 20) == (void *)-1 ? strerror(errno) : "ok");
    return 0;
}
