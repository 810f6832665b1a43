#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct board { volatile int turn; char text[64]; int used; };
static volatile sig_atomic_t go;
static void wake(int s) { go = 1; }

static void play(struct board *b, int me, pid_t other, const sigset_t *open)
{
    for (int i = 0; i < 5; i++) {
        while (!go) sigsuspend(open);
        go = 0;
        b->text[b->used++] = me + i;
        kill(other, SIGUSR1);
    }
}

int main(void)
{
    struct board *b = mmap(NULL, sizeof *b, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    sigset_t block, open;
    pid_t child;

    signal(SIGUSR1, wake);
    sigemptyset(&block); sigaddset(&block, SIGUSR1); sigprocmask(SIG_BLOCK, &block, &open);
    child = fork();
    if (child == 0) { play(b, 'a', getppid(), &open); _exit(0); }
    go = 1;
    play(b, 'A', child, &open);
    waitpid(child, NULL, 0);
    printf("%s %d\n", b->text, b->used);
    return 0;
}
