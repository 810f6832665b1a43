/* Assignments with an operator to objects with _Atomic, from four threads: none is lost. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static _Atomic long sum;
static _Atomic signed char narrow;
static _Atomic unsigned short wide;
static _Atomic(int *) pointer;
static atomic_bool flip;
static int array[20000];
static struct { int pad; _Atomic int member; } record;

static void *run(void *arg)
{
    for (int i = 0; i < 700; i++) {
        sum += 2;
        sum -= 1;
        narrow++;
        --narrow;
        narrow += 3;
        wide ^= 1 << (i % 13);
        wide |= 0x8000;
        pointer++;
        record.member += i;
        record.member -= i - 1;
        flip ^= 1;
    }
    return arg;
}

int main(void)
{
    pthread_t t[4];
    _Atomic int local = 7, *p = &local;

    pointer = array;
    for (int i = 0; i < 4; i++)
        pthread_create(&t[i], NULL, run, NULL);
    for (int i = 0; i < 4; i++)
        pthread_join(t[i], NULL);
    printf("%ld %d %x %td %d %d\n", sum, narrow, wide, pointer - array, record.member, flip);
    printf("%d", (*p)++);
    printf(" %d", ++*p);
    printf(" %d", *p *= 3);
    printf(" %d", local <<= 2);
    printf(" %d", local /= 5);
    printf(" %d", local %= 4);
    printf(" %d\n", local--);
    narrow = 127;
    printf("%d ", narrow++);
    printf("%d ", narrow);
    printf("%d\n", narrow += 300);
    return 0;
}
