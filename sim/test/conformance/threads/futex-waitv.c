#define _GNU_SOURCE
#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct word {
    unsigned long value, address;
    unsigned flags, reserved;
};

static unsigned words[4] = { 1, 2, 3, 4 };
static volatile int result;

static long waitv(void *list, unsigned count, unsigned flags, struct timespec *until, int clock)
{
    return syscall(449, list, count, flags, until, clock);
}

static void say(const char *what, long value)
{
    if (value < 0)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %ld\n", what, value);
}

static void fill(struct word *list, unsigned *from, unsigned flags)
{
    memset(list, 0, 4 * sizeof *list);
    for (int i = 0; i < 4; i++)
        list[i] = (struct word){ from[i], (unsigned long)&from[i], flags, 0 };
}

static void *sleeper(void *list)
{
    result = waitv(list, 4, 0, NULL, 0);
    return NULL;
}

static void nothing(int signal)
{
}

/* Waiting for one of several words. */
int main(void)
{
    struct word list[4], many[129];
    struct timespec soon = { 0, 1000 }, wrong = { 0, 1000000000 };
    struct sigaction action = { .sa_handler = nothing };
    unsigned *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pthread_t thread;

    fill(list, words, 2);
    say("none", waitv(list, 0, 0, NULL, 0));
    say("no list", waitv(NULL, 1, 0, NULL, 0));
    say("a list that is not there", waitv((void *)8, 1, 0, NULL, 0));
    memset(many, 0, sizeof many);
    say("too many", waitv(many, 129, 0, NULL, 0));
    say("flags", waitv(list, 4, 1, NULL, 0));
    say("no such clock", waitv(list, 4, 0, &soon, 7));
    say("no such clock, no time", waitv(list, 4, 0, NULL, 7 + (list[3].value = 9, 0)));
    fill(list, words, 2);
    say("no such time", waitv(list, 4, 0, &wrong, 1));
    say("a time that is not there", waitv(list, 4, 0, (void *)8, 1));
    say("past, monotonic", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    say("past, real", waitv(list, 4, 0, &soon, CLOCK_REALTIME));
    list[2].value = 7;
    say("another value", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    fill(list, words, 2);
    list[1].reserved = 1;
    say("reserved", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    for (int size = 0; size < 4; size++) {
        fill(list, words, 2);
        list[3].flags = size;
        say("size", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    }
    fill(list, words, 2 | 128);
    say("private", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    fill(list, words, 2 | 16);
    say("no such flag", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    fill(list, words, 2);
    list[1].address++;
    say("odd", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    list[1].address = 0;
    say("nowhere", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    list[1].address = 1ul << 63;
    say("far away", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));

    for (int i = 0; i < 4; i++) {
        fill(list, words, 2 | 128);
        result = -2;
        pthread_create(&thread, NULL, sleeper, list);
        while (syscall(SYS_futex, &words[i], FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, NULL, NULL, 0) == 0)
            usleep(1000);
        pthread_join(thread, NULL);
        printf("woken by %d\n", result);
    }

    memcpy(shared, words, sizeof words);
    fill(list, shared, 2);
    fflush(stdout);
    int child = fork();
    if (child == 0)
        _exit(waitv(list, 4, 0, NULL, 0));
    while (syscall(SYS_futex, &shared[2], FUTEX_WAKE, 1, NULL, NULL, 0) == 0)
        usleep(1000);
    int status;
    wait(&status);
    printf("a child, woken by %d\n", WEXITSTATUS(status));

    sigaction(SIGALRM, &action, NULL);
    alarm(1);
    say("a signal", waitv(list, 4, 0, NULL, 0));
    clock_gettime(CLOCK_MONOTONIC, &soon);
    soon.tv_sec++;
    say("a second", waitv(list, 4, 0, &soon, CLOCK_MONOTONIC));
    return 0;
}
