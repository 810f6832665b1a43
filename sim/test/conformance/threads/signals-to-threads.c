#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
#include <sys/syscall.h>
#include <semaphore.h>

static volatile sig_atomic_t seen_by_thread, seen_by_main;
static pthread_t main_thread;
static sem_t ready;

static void handler(int s) { if (pthread_equal(pthread_self(), main_thread)) seen_by_main++; else seen_by_thread++; }

static void *run(void *arg) { sem_post(&ready); while (!seen_by_thread) usleep(1000); return NULL; }

static void *blocked(void *arg)
{
    sigset_t set;
    int s;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    sem_post(&ready);
    sigwait(&set, &s);
    return (void *)(long)s;
}

int main(void)
{
    pthread_t t;
    sigset_t set, pending;
    void *r;

    main_thread = pthread_self();
    sem_init(&ready, 0, 0);
    signal(SIGUSR1, handler);
    pthread_create(&t, NULL, run, NULL);
    sem_wait(&ready);
    printf("%d\n", pthread_kill(t, SIGUSR1));
    pthread_join(t, NULL);
    pthread_kill(main_thread, SIGUSR1);
    printf("%d %d\n", seen_by_thread, seen_by_main);
    sigemptyset(&set); sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    pthread_create(&t, NULL, blocked, NULL);
    sem_wait(&ready);
    kill(getpid(), SIGUSR2);
    pthread_join(t, &r);
    printf("%d\n", (long)r == SIGUSR2);
    raise(SIGUSR2);
    sigpending(&pending); printf("%d\n", sigismember(&pending, SIGUSR2));
    printf("%d %d\n", gettid() == getpid(), syscall(SYS_gettid) == getpid());
    return 0;
}
