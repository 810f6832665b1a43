#include <pthread.h>
#include <stdio.h>

#define N 5
static pthread_mutex_t fork_[N];
static pthread_spinlock_t spin;
static int meals[N], total;

static void *dine(void *arg)
{
    int me = (int)(long)arg, a = me, b = (me + 1) % N;

    if (a > b) { int t = a; a = b; b = t; }
    for (int i = 0; i < 100; i++) {
        pthread_mutex_lock(&fork_[a]);
        pthread_mutex_lock(&fork_[b]);
        meals[me]++;
        pthread_spin_lock(&spin);
        total++;
        pthread_spin_unlock(&spin);
        pthread_mutex_unlock(&fork_[b]);
        pthread_mutex_unlock(&fork_[a]);
    }
    return NULL;
}

int main(void)
{
    pthread_t t[N];

    pthread_spin_init(&spin, PTHREAD_PROCESS_PRIVATE);
    for (int i = 0; i < N; i++) pthread_mutex_init(&fork_[i], NULL);
    for (long i = 0; i < N; i++) pthread_create(&t[i], NULL, dine, (void *)i);
    for (int i = 0; i < N; i++) pthread_join(t[i], NULL);
    for (int i = 0; i < N; i++) printf("%d ", meals[i]);
    printf("%d %d\n", total, pthread_spin_trylock(&spin));
    return 0;
}
