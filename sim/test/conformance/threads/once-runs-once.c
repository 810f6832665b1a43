#include <pthread.h>
#include <stdio.h>

static pthread_once_t once = PTHREAD_ONCE_INIT, other = PTHREAD_ONCE_INIT;
static int runs, other_runs;

static void initialise(void) { runs++; }
static void second(void) { other_runs += 10; }
static void *run(void *arg) { for (int i = 0; i < 10; i++) { pthread_once(&once, initialise); pthread_once(&other, second); } return (void *)(long)runs; }

int main(void)
{
    pthread_t t[3];
    void *r;

    for (int i = 0; i < 3; i++) pthread_create(&t[i], NULL, run, NULL);
    for (int i = 0; i < 3; i++) { pthread_join(t[i], &r); printf("%ld ", (long)r); }
    run(NULL);
    printf("%d %d\n", runs, other_runs);
    return 0;
}
