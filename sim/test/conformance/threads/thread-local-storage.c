#include <pthread.h>
#include <stdio.h>
#include <errno.h>
#include <unistd.h>

static _Thread_local int counter = 5;
static __thread char text[8] = "start";
_Thread_local long zero;
static _Thread_local struct { int a; double b; } s = { 1, 2.5 };
static _Thread_local int *self = NULL;

static int next(void) { static _Thread_local int calls; return ++calls; }

static void *run(void *arg)
{
    long id = (long)arg;
    int *mine = &counter;

    counter += id; text[0] = 'A' + id; zero += id; s.b *= id; self = mine;
    next();
    close(-1);
    return (void *)(long)(counter * 10000 + (text[0] == 'A' + id) * 1000 + zero * 100 + (int)s.b * 10 + next() + (errno == EBADF && self == mine) * 100000);
}

int main(void)
{
    pthread_t t;
    void *r;

    errno = 0;
    next();
    for (long i = 1; i <= 3; i++) {
        pthread_create(&t, NULL, run, (void *)i);
        pthread_join(t, &r);
        printf("%ld\n", (long)r);
    }
    printf("%d %s %ld %g %d %d\n", counter, text, zero, s.b, next(), errno);
    return 0;
}
