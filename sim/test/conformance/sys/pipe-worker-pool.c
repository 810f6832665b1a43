#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct job { int id, from, to; };
struct answer { int id; long sum; };

static void worker(int in, int out) { struct job j; while (read(in, &j, sizeof j) == sizeof j) { struct answer a = { j.id, 0 }; for (int i = j.from; i < j.to; i++) a.sum += (long)i * i; write(out, &a, sizeof a); } _exit(j.id & 1 ? 0 : 0); }

int main(void)
{
    int jobs[2], answers[2], status, ended = 0;
    long sums[12] = { 0 }, total = 0;
    struct answer a;

    pipe(jobs); pipe(answers);
    for (int i = 0; i < 3; i++) if (fork() == 0) { close(jobs[1]); close(answers[0]); worker(jobs[0], answers[1]); }
    close(jobs[0]); close(answers[1]);
    for (int i = 0; i < 12; i++) { struct job j = { i, i * 100, i * 100 + 100 }; write(jobs[1], &j, sizeof j); }
    close(jobs[1]);
    while (read(answers[0], &a, sizeof a) == sizeof a) sums[a.id] = a.sum;
    while (wait(&status) > 0) ended += WIFEXITED(status);
    for (int i = 0; i < 12; i++) { printf("%ld ", sums[i]); total += sums[i]; }
    printf("\n%ld %d\n", total, ended);
    return 0;
}
