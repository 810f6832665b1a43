#include <pthread.h>
#include <stdio.h>
static int v[4000]; static long sum; static int max; static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static void *part(void *a) { int from = (int)(long)a, big = 0; long s = 0; for (int i = from; i < from + 500; i++) { s += v[i]; if (v[i] > big) big = v[i]; } pthread_mutex_lock(&m); sum += s; if (big > max) max = big; pthread_mutex_unlock(&m); return (void *)s; }
int main(void)
{
    pthread_t t[8]; void *r; long total = 0; unsigned s = 3;
    for (int i = 0; i < 4000; i++) v[i] = (s = s * 1103515245 + 12345) >> 16 & 0xfff;
    for (long i = 0; i < 8; i++) pthread_create(&t[i], NULL, part, (void *)(i * 500)); for (int i = 0; i < 8; i++) { pthread_join(t[i], &r); total += (long)r; } printf("%ld %d %d\n", sum, max, total == sum); return 0;
}
