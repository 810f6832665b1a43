#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int counter;

static void *count(void *arg)
{
    for (int i = 0; i < 2000; i++) {
        pthread_mutex_lock(&mutex);
        counter++;
        pthread_mutex_unlock(&mutex);
    }
    return NULL;
}

static void *try(void *arg) { return (void *)(long)pthread_mutex_trylock(arg); }

int main(void)
{
    pthread_t t[4];
    pthread_mutex_t recursive, checked;
    pthread_mutexattr_t attr;
    void *r;

    for (int i = 0; i < 4; i++) pthread_create(&t[i], NULL, count, NULL);
    for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
    printf("%d\n", counter);
    pthread_mutex_lock(&mutex);
    printf("%d ", pthread_mutex_trylock(&mutex) == EBUSY);
    pthread_create(t, NULL, try, &mutex); pthread_join(t[0], &r); printf("%d ", (long)r == EBUSY);
    pthread_mutex_unlock(&mutex);
    pthread_create(t, NULL, try, &mutex); pthread_join(t[0], &r); printf("%ld\n", (long)r);
    pthread_mutexattr_init(&attr);
    pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&recursive, &attr);
    printf("%d %d ", pthread_mutex_lock(&recursive), pthread_mutex_lock(&recursive));
    pthread_create(t, NULL, try, &recursive); pthread_join(t[0], &r); printf("%d ", (long)r == EBUSY);
    printf("%d %d ", pthread_mutex_unlock(&recursive), pthread_mutex_unlock(&recursive));
    printf("%d\n", pthread_mutex_unlock(&recursive) == EPERM);
    pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_ERRORCHECK);
    pthread_mutex_init(&checked, &attr);
    printf("%d %d ", pthread_mutex_lock(&checked), pthread_mutex_lock(&checked) == EDEADLK);
    printf("%d %d\n", pthread_mutex_unlock(&checked), pthread_mutex_unlock(&checked) == EPERM);
    printf("%d %d\n", pthread_mutex_destroy(&checked), pthread_mutexattr_destroy(&attr));
    return 0;
}
