/* A new program starts below a stack limit that is less than the gap around stacks. */
#define _GNU_SOURCE
#include "../process.h"
#include <fcntl.h>

int main(int argc, char **argv)
{
    int status;
    if (argc > 1) {
        struct rlimit now;
        getrlimit(RLIMIT_STACK, &now);
        printf("runs with %ld kB\n", (long)now.rlim_cur >> 10);
        return 0;
    }
    for (long kilobytes = 512; kilobytes >= 128; kilobytes /= 2) {
        limit(RLIMIT_STACK, kilobytes << 10);
        fflush(stdout);
        if (fork() == 0) {
            execl("/proc/self/exe", "again", "x", NULL);
            _exit(99);
        }
        wait(&status);
        printf("status %d\n", status);
    }
    return 0;
}
