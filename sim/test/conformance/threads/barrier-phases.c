#include <pthread.h>
#include <stdio.h>

static pthread_barrier_t barrier;
static int cells[4], copy[4], serial[3];
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;

static void *run(void *arg)
{
    int me = (int)(long)arg;

    for (int phase = 0; phase < 3; phase++) {
        copy[me] = cells[(me + 1) % 4] + 1;
        if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD) {
            pthread_mutex_lock(&m);
            serial[phase]++;
            pthread_mutex_unlock(&m);
        }
        cells[me] = copy[me];
        pthread_barrier_wait(&barrier);
    }
    return NULL;
}

int main(void)
{
    pthread_t t[4];

    for (int i = 0; i < 4; i++) cells[i] = i * 10;
    pthread_barrier_init(&barrier, NULL, 4);
    for (long i = 0; i < 4; i++) pthread_create(&t[i], NULL, run, (void *)i);
    for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
    printf("%d %d %d %d\n", cells[0], cells[1], cells[2], cells[3]);
    printf("%d %d %d\n", serial[0], serial[1], serial[2]);
    printf("%d\n", pthread_barrier_destroy(&barrier));
    printf("%d\n", pthread_barrier_init(&barrier, NULL, 0));
    return 0;
}
