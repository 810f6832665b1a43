#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *square(void *arg) { long n = (long)arg; return (void *)(n * n); }
static void *fill(void *arg) { int *v = arg; for (int i = 0; i < 5; i++) v[i] = i + 1; return v; }
static void *leave(void *arg) { pthread_exit((char *)arg + 1); }

struct work { int from, to; long sum; };
static void *sum(void *arg) { struct work *w = arg; for (int i = w->from; i < w->to; i++) w->sum += i; return NULL; }

int main(void)
{
    pthread_t t[8];
    struct work work[4];
    int values[5];
    void *result;
    long total = 0;

    for (long i = 0; i < 8; i++)
        printf("%d ", pthread_create(&t[i], NULL, square, (void *)i));
    for (int i = 0; i < 8; i++) {
        pthread_join(t[i], &result);
        printf("%ld ", (long)result);
    }
    printf("\n");
    pthread_create(&t[0], NULL, fill, values);
    pthread_join(t[0], &result);
    printf("%d %d\n", result == values, values[4]);
    pthread_create(&t[0], NULL, leave, "xyz");
    pthread_join(t[0], &result);
    printf("%s\n", (char *)result);
    for (int i = 0; i < 4; i++) {
        work[i] = (struct work){ i * 250, (i + 1) * 250, 0 };
        pthread_create(&t[i], NULL, sum, &work[i]);
    }
    for (int i = 0; i < 4; i++) {
        pthread_join(t[i], NULL);
        total += work[i].sum;
    }
    printf("%ld %d\n", total, pthread_equal(pthread_self(), pthread_self()) != 0);
    return 0;
}
