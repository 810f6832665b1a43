#define _GNU_SOURCE
#include <stdlib.h>
#include "../process.h"
#include "../say.h"

int main(void)
{
    drop();
    limit(RLIMIT_NPROC, 0);
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    say("fork", pid);
    return 0;
}
