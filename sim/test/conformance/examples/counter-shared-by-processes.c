#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct counter { int value; char owner[32]; };

int main(void)
{
    struct counter *c = mmap(NULL, sizeof *c, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (c == MAP_FAILED) {
        perror("mmap");
        exit(EXIT_FAILURE);
    }
    for (int i = 0; i < 5; i++) {
        switch (fork()) {
        case -1:
            perror("fork");
            exit(EXIT_FAILURE);
        case 0:
            for (int k = 0; k < 100; k++)
                c->value++;
            snprintf(c->owner, sizeof c->owner, "child %d", i);
            _exit(i);
        default: {
            int status;
            wait(&status);
            printf("after %s: %d, status %d\n", c->owner, c->value, WEXITSTATUS(status));
        }
        }
    }
    if (munmap(c, sizeof *c) == -1)
        perror("munmap");
    return 0;
}
