#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void *slow(void *arg) { usleep(20000); printf("thread after main\n"); return NULL; }
static void *exits(void *arg) { printf("thread exits the process\n"); exit(7); }
static void *forever(void *arg) { for (;;) pause(); }
static void *traps(void *arg) { *(volatile int *)8 = 1; return NULL; }

static void report(int status) { if (WIFSIGNALED(status)) printf("signal %d\n", WTERMSIG(status)); else printf("exit %d\n", WEXITSTATUS(status)); fflush(stdout); }

int main(void)
{
    void *(*const f[])(void *) = { slow, exits, forever, traps };

    setvbuf(stdout, NULL, _IONBF, 0);
    for (int i = 0; i < 4; i++) {
        int status;
        if (fork() == 0) {
            pthread_t t;
            pthread_create(&t, NULL, f[i], NULL);
            if (i == 0) pthread_exit(NULL);
            if (i == 2) return 3;
            pthread_join(t, NULL);
            _exit(1);
        }
        wait(&status);
        report(status);
    }
    return 0;
}
