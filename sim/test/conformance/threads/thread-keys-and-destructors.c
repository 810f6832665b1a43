#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_key_t key, plain;
static int destroyed[8], rounds;

static void destroy(void *p) { destroyed[(long)p]++; }
static void stubborn(void *p) { if (++rounds < 3) pthread_setspecific(plain, p); }

static void *run(void *arg)
{
    void *before = pthread_getspecific(key);

    pthread_setspecific(key, arg);
    if ((long)arg == 2)
        pthread_exit((void *)77);
    return (void *)(long)(before == NULL && pthread_getspecific(key) == arg);
}

static void *twice(void *arg) { pthread_setspecific(plain, arg); return NULL; }

int main(void)
{
    pthread_t t;
    void *r;

    printf("%d %d\n", pthread_key_create(&key, destroy), pthread_key_create(&plain, stubborn));
    pthread_setspecific(key, (void *)7);
    for (long i = 1; i < 5; i++) {
        pthread_create(&t, NULL, run, (void *)i);
        pthread_join(t, &r);
        printf("%ld ", (long)r);
    }
    printf("%ld\n", (long)pthread_getspecific(key));
    for (int i = 0; i < 8; i++) printf("%d ", destroyed[i]);
    pthread_create(&t, NULL, twice, &t); pthread_join(t, NULL);
    printf("%d\n", rounds);
    printf("%d %d\n", pthread_key_delete(key), pthread_setspecific(key, &r) != 0);
    return 0;
}
