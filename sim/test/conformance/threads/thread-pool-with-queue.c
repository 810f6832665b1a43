#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct task { void (*run)(void *); void *data; struct task *next; };
static struct { pthread_mutex_t lock; pthread_cond_t more, idle; struct task *head, **tail; int active, stop; } pool = { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, &pool.head };

static void *worker(void *arg)
{
    pthread_mutex_lock(&pool.lock);
    for (;;) {
        while (!pool.head && !pool.stop) pthread_cond_wait(&pool.more, &pool.lock);
        if (!pool.head) break;
        struct task *t = pool.head;
        if (!(pool.head = t->next)) pool.tail = &pool.head;
        pool.active++;
        pthread_mutex_unlock(&pool.lock);
        t->run(t->data); free(t);
        pthread_mutex_lock(&pool.lock);
        if (--pool.active == 0 && !pool.head) pthread_cond_broadcast(&pool.idle);
    }
    pthread_mutex_unlock(&pool.lock);
    return NULL;
}

static void submit(void (*run)(void *), void *data) { struct task *t = malloc(sizeof *t); *t = (struct task){ run, data }; pthread_mutex_lock(&pool.lock); *pool.tail = t; pool.tail = &t->next; pthread_cond_signal(&pool.more); pthread_mutex_unlock(&pool.lock); }
static void drain(void) { pthread_mutex_lock(&pool.lock); while (pool.head || pool.active) pthread_cond_wait(&pool.idle, &pool.lock); pthread_mutex_unlock(&pool.lock); }

static long results[40];
static void fib(void *p) { long n = (long *)p - results, a = 0, b = 1; for (long i = 0; i < n; i++) { long c = a + b; a = b; b = c; } *(long *)p = a; }

int main(void)
{
    pthread_t t[4];
    long sum = 0;

    for (int i = 0; i < 4; i++) pthread_create(&t[i], NULL, worker, NULL);
    for (int i = 0; i < 40; i++) submit(fib, &results[i]);
    drain(); for (int i = 0; i < 40; i++) sum += results[i]; printf("%ld %ld\n", results[39], sum);
    for (int i = 0; i < 40; i++) submit(fib, &results[i]);
    pthread_mutex_lock(&pool.lock); pool.stop = 1; pthread_cond_broadcast(&pool.more); pthread_mutex_unlock(&pool.lock);
    for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
    printf("%d %d\n", pool.head == NULL, pool.active);
    return 0;
}
