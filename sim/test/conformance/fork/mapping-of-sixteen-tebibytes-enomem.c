// A private mapping that grows, gibibyte by gibibyte, to more than sixteen tebibytes, more pages than 32 bits count: no child can have it.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PIECES = 16 * 1024 + 10 };

static void try(const char *what)
{
    pid_t pid = fork();

    if (pid == 0)
        _exit(0);
    printf("%s: fork %s\n", what, pid < 0 ? strerrorname_np(errno) : "ok");
    if (pid > 0)
        wait(NULL);
}

int main(void)
{
    int failed = 0, together = 0;
    char *low = NULL, *at;
    long size = 1L << 30;

    fflush(stdout);
    try("none");
    for (int i = 0; i < PIECES; i++) {
        at = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        failed += at == MAP_FAILED;
        together += low == NULL || at == low - size;
        low = at;
        if (i == 0)
            try("one");
        if (i == 1024)
            try("a tebibyte");
        if (i >= PIECES - 12)
            try("about sixteen tebibytes");
    }
    printf("%d failed, %d one below another\n", failed, together);
    madvise(low, PIECES * size, MADV_DONTFORK);
    try("not for children");
    madvise(low, PIECES * size, MADV_DOFORK);
    munmap(low, PIECES * size);
    try("unmapped");
    return 0;
}
