#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t not_empty = PTHREAD_COND_INITIALIZER, not_full = PTHREAD_COND_INITIALIZER;
static int queue[4], head, used;

static void put(int v)
{
    pthread_mutex_lock(&mutex);
    while (used == 4)
        pthread_cond_wait(&not_full, &mutex);
    queue[(head + used++) % 4] = v;
    pthread_cond_signal(&not_empty);
    pthread_mutex_unlock(&mutex);
}

static int get(void)
{
    int v;

    pthread_mutex_lock(&mutex);
    while (used == 0)
        pthread_cond_wait(&not_empty, &mutex);
    v = queue[head];
    head = (head + 1) % 4;
    used--;
    pthread_cond_signal(&not_full);
    pthread_mutex_unlock(&mutex);
    return v;
}

static void *producer(void *arg) { for (int i = 1; i <= 50; i++) put(i); put(-1); return NULL; }
static void *consumer(void *arg) { long sum = 0; int v; while ((v = get()) != -1) sum = sum * 3 % 1000003 + v; return (void *)sum; }

int main(void)
{
    pthread_t p, c;
    void *sum;

    pthread_create(&c, NULL, consumer, NULL);
    pthread_create(&p, NULL, producer, NULL);
    pthread_join(p, NULL);
    pthread_join(c, &sum);
    printf("%ld %d\n", (long)sum, used);
    return 0;
}
