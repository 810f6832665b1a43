#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0), private_ = 0, depth = 0;
    pid_t root = getpid();

    for (int i = 0; i < 4; i++) {
        pid_t p = fork();
        if (p == 0) depth++;
        private_ += i;
    }
    __sync_fetch_and_add(shared, 1);
    __sync_fetch_and_add(shared + 1 + depth, 1);
    __sync_fetch_and_add(shared + 10, private_);
    while (wait(NULL) > 0) ;
    if (getpid() != root) _exit(0);
    printf("%d:", shared[0]);
    for (int i = 0; i <= 4; i++) printf(" %d", shared[1 + i]);
    printf(" %d\n", shared[10]);
    for (int i = 0; i < 3; i++) {
        fflush(stdout);
        if (fork() == 0) { printf("child %d of %s\n", i, getppid() == root ? "root" : "?"); exit(0); }
        wait(NULL);
    }
    return 0;
}
