#include <errno.h>
#include <pthread.h>
#include <stdio.h>

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static int pair[2], torn;

static void *write(void *arg) { for (int i = 0; i < 500; i++) { pthread_rwlock_wrlock(&lock); pair[0]++; pair[1]++; pthread_rwlock_unlock(&lock); } return NULL; }
static void *read(void *arg) { for (int i = 0; i < 500; i++) { pthread_rwlock_rdlock(&lock); if (pair[0] != pair[1]) torn++; pthread_rwlock_unlock(&lock); } return NULL; }
static void *try_read(void *arg) { int r = pthread_rwlock_tryrdlock(&lock); if (r == 0) pthread_rwlock_unlock(&lock); return (void *)(long)r; }
static void *try_write(void *arg) { int r = pthread_rwlock_trywrlock(&lock); if (r == 0) pthread_rwlock_unlock(&lock); return (void *)(long)r; }
static long in_thread(void *(*f)(void *)) { pthread_t t; void *r; pthread_create(&t, NULL, f, NULL); pthread_join(t, &r); return (long)r; }

int main(void)
{
    pthread_t t[4];

    pthread_create(&t[0], NULL, write, NULL); pthread_create(&t[1], NULL, read, NULL);
    pthread_create(&t[2], NULL, write, NULL); pthread_create(&t[3], NULL, read, NULL);
    for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
    printf("%d %d %d\n", pair[0], pair[1], torn);
    pthread_rwlock_rdlock(&lock);
    printf("%ld %d\n", in_thread(try_read), in_thread(try_write) == EBUSY);
    pthread_rwlock_unlock(&lock);
    pthread_rwlock_wrlock(&lock);
    printf("%d %d\n", in_thread(try_read) == EBUSY, in_thread(try_write) == EBUSY);
    printf("%d\n", pthread_rwlock_rdlock(&lock) == EDEADLK);
    pthread_rwlock_unlock(&lock);
    printf("%ld\n", in_thread(try_write));
    return 0;
}
