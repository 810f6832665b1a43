#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static sem_t done;

static void *run(void *arg) { *(int *)arg += 1; sem_post(&done); return NULL; }

static void *size(void *arg)
{
    pthread_attr_t attr;
    size_t stack, guard;
    void *base;

    pthread_getattr_np(pthread_self(), &attr);
    pthread_attr_getstack(&attr, &base, &stack);
    pthread_attr_getguardsize(&attr, &guard);
    pthread_attr_destroy(&attr);
    return (void *)(long)(stack / 1024 * 10 + (guard == 4096) + ((char *)&attr > (char *)base && (char *)&attr < (char *)base + stack) * 2);
}

int main(void)
{
    pthread_attr_t attr;
    pthread_t t;
    int n = 0, state;
    size_t bytes;
    void *r;

    sem_init(&done, 0, 0);
    pthread_attr_init(&attr);
    pthread_attr_getdetachstate(&attr, &state); printf("%d ", state == PTHREAD_CREATE_JOINABLE);
    pthread_attr_getstacksize(&attr, &bytes); printf("%zu ", bytes);
    pthread_attr_getguardsize(&attr, &bytes); printf("%zu\n", bytes);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    pthread_create(&t, &attr, run, &n);
    sem_wait(&done);
    pthread_create(&t, NULL, run, &n); printf("%d\n", pthread_detach(t));
    sem_wait(&done);
    printf("%d\n", n);
    printf("%d %d\n", pthread_attr_setstacksize(&attr, 1000) == EINVAL, pthread_attr_setstacksize(&attr, 1 << 20));
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_JOINABLE);
    pthread_create(&t, &attr, size, NULL); pthread_join(t, &r); printf("%ld\n", (long)r);
    pthread_create(&t, NULL, size, NULL); pthread_join(t, &r); printf("%ld\n", (long)r);
    printf("%d\n", pthread_join(pthread_self(), NULL) == EDEADLK);
    return 0;
}
