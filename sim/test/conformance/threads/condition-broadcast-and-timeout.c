#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER, ready = PTHREAD_COND_INITIALIZER;
static int waiting, go, through;

static void *wait(void *arg)
{
    pthread_mutex_lock(&m);
    if (++waiting == 5)
        pthread_cond_signal(&ready);
    while (!go)
        pthread_cond_wait(&c, &m);
    through++;
    pthread_mutex_unlock(&m);
    return NULL;
}

int main(void)
{
    pthread_t t[5];
    struct timespec until;

    for (int i = 0; i < 5; i++) pthread_create(&t[i], NULL, wait, NULL);
    pthread_mutex_lock(&m);
    while (waiting < 5)
        pthread_cond_wait(&ready, &m);
    printf("%d waiting, %d through\n", waiting, through);
    go = 1;
    pthread_cond_broadcast(&c);
    pthread_mutex_unlock(&m);
    for (int i = 0; i < 5; i++) pthread_join(t[i], NULL);
    printf("%d through\n", through);
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += 20000000;
    if (until.tv_nsec >= 1000000000) { until.tv_sec++; until.tv_nsec -= 1000000000; }
    pthread_mutex_lock(&m);
    printf("%d\n", pthread_cond_timedwait(&c, &m, &until) == ETIMEDOUT);
    pthread_mutex_unlock(&m);
    until.tv_sec = 0;
    pthread_mutex_lock(&m);
    printf("%d\n", pthread_cond_timedwait(&c, &m, &until) == ETIMEDOUT);
    printf("%d\n", pthread_mutex_unlock(&m));
    return 0;
}
