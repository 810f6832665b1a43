#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static int log[8], used;

static void clean(void *arg) { log[used++] = (int)(long)arg; }

static void *run(void *arg)
{
    pthread_cleanup_push(clean, (void *)1);
    pthread_cleanup_push(clean, (void *)2);
    if (arg)
        pthread_exit((void *)5);
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(1);
    return (void *)6;
}

static void *sleeper(void *arg)
{
    pthread_cleanup_push(clean, (void *)3);
    for (;;)
        pause();
    pthread_cleanup_pop(1);
    return NULL;
}

static void *stubborn(void *arg)
{
    int old;

    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    pthread_testcancel();
    *(int *)arg = 1;
    return (void *)(long)(old == PTHREAD_CANCEL_ENABLE);
}

int main(void)
{
    pthread_t t;
    void *r;
    int ran = 0;

    pthread_create(&t, NULL, run, &t); pthread_join(t, &r); printf("%ld", (long)r);
    for (int i = 0; i < used; i++) printf(" %d", log[i]);
    used = 0;
    pthread_create(&t, NULL, run, NULL); pthread_join(t, &r); printf("\n%ld", (long)r);
    for (int i = 0; i < used; i++) printf(" %d", log[i]);
    used = 0;
    pthread_create(&t, NULL, sleeper, NULL); pthread_cancel(t); pthread_join(t, &r);
    printf("\n%d\n", r == PTHREAD_CANCELED);
    pthread_create(&t, NULL, stubborn, &ran); pthread_cancel(t); pthread_join(t, &r);
    printf("%d\n", r != PTHREAD_CANCELED || !ran);
    return 0;
}
