/* A thread ends with a robust mutex: who takes it next is told, and may repair it or lose it for good. Also scheduling attributes. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t m, second;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;

static const char *name(int error) { return error ? strerrorname_np(error) : "0"; }

static void *dies(void *arg)
{
    printf("dies takes it: %s\n", name(pthread_mutex_lock(&m)));
    pthread_mutex_lock(&second);
    if (arg) pthread_exit(NULL);
    return NULL;
}

static void *waits(void *arg)
{
    int error = pthread_mutex_lock(&m);
    printf("waits: %s\n", name(error));
    if (error == EOWNERDEAD) pthread_mutex_consistent(&m);
    if (error != ENOTRECOVERABLE) printf("unlocks: %s\n", name(pthread_mutex_unlock(&m)));
    return NULL;
}

int main(void)
{
    pthread_t t, u;
    pthread_mutexattr_t a;
    int robust, protocol;
    pthread_mutexattr_init(&a);
    pthread_mutexattr_getrobust(&a, &robust);
    printf("%d", robust);
    printf(" %s", name(pthread_mutexattr_setrobust(&a, PTHREAD_MUTEX_ROBUST)));
    pthread_mutexattr_getrobust(&a, &robust);
    pthread_mutexattr_getprotocol(&a, &protocol);
    printf(" %d %d %s\n", robust, protocol, name(pthread_mutexattr_setrobust(&a, 7)));
    pthread_mutex_init(&m, &a);
    pthread_mutex_init(&second, &a);
    printf("consistent of a good one: %s\n", name(pthread_mutex_consistent(&m)));
    pthread_create(&t, NULL, dies, NULL);
    pthread_join(t, NULL);
    printf("lock: %s\n", name(pthread_mutex_lock(&m)));
    printf("consistent: %s", name(pthread_mutex_consistent(&m)));
    printf(" again: %s", name(pthread_mutex_consistent(&m)));
    printf(" unlock: %s\n", name(pthread_mutex_unlock(&m)));
    printf("lock: %s", name(pthread_mutex_lock(&m)));
    printf(" unlock: %s", name(pthread_mutex_unlock(&m)));
    printf(" not mine: %s\n", name(pthread_mutex_unlock(&m)));
    printf("trylock of the second: %s", name(pthread_mutex_trylock(&second)));
    printf(" unlock without repair: %s", name(pthread_mutex_unlock(&second)));
    printf(" lock: %s", name(pthread_mutex_lock(&second)));
    printf(" trylock: %s\n", name(pthread_mutex_trylock(&second)));
    pthread_mutex_destroy(&second);
    pthread_mutex_init(&second, &a);

    pthread_create(&t, NULL, dies, "exit");
    pthread_join(t, NULL);
    pthread_create(&u, NULL, waits, NULL);
    pthread_join(u, NULL);
    pthread_mutex_lock(&m);
    pthread_create(&u, NULL, waits, NULL);
    struct timespec past = {0, 0};
    printf("timed wait: %s\n", name(pthread_cond_timedwait(&c, &m, &past)));
    pthread_mutex_unlock(&m);
    pthread_join(u, NULL);

    pthread_attr_t attr;
    struct sched_param p = {5};
    int policy;
    pthread_attr_init(&attr);
    pthread_attr_getschedpolicy(&attr, &policy);
    printf("%d %s", policy, name(pthread_attr_setschedparam(&attr, &p)));
    printf(" %s", name(pthread_attr_setschedpolicy(&attr, SCHED_RR)));
    printf(" %s", name(pthread_attr_setschedparam(&attr, &p)));
    p.sched_priority = 0;
    pthread_attr_getschedparam(&attr, &p);
    printf(" %d %s\n", p.sched_priority, name(pthread_attr_setschedpolicy(&attr, 77)));
    pthread_getschedparam(pthread_self(), &policy, &p);
    printf("%d %d\n", policy, p.sched_priority);
    return 0;
}
