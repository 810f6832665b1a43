#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>

static atomic_int counter;
static _Atomic long sum = 0;
static atomic_flag flag = ATOMIC_FLAG_INIT;
static atomic_uint bits;
static int plain;

static void *run(void *arg)
{
    for (int i = 0; i < 1000; i++) {
        atomic_fetch_add(&counter, 1);
        sum += 2;
        while (atomic_flag_test_and_set(&flag))
            ;
        plain++;
        atomic_flag_clear(&flag);
    }
    atomic_fetch_or(&bits, 1u << (long)arg);
    return NULL;
}

int main(void)
{
    pthread_t t[4];
    atomic_int a = 5;
    _Atomic unsigned char c = 250;
    int expected, array[4];
    _Atomic(int *) p = array;
    atomic_bool b = false;

    for (long i = 0; i < 4; i++) pthread_create(&t[i], NULL, run, (void *)i);
    for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
    printf("%d %ld %d %x\n", counter, sum, plain, bits);
    printf("%d %d\n", atomic_load(&a), atomic_exchange(&a, 9));
    expected = 8; printf("%d", atomic_compare_exchange_strong(&a, &expected, 1)); printf(" %d\n", expected);
    printf("%d %d\n", atomic_compare_exchange_strong(&a, &expected, 1), atomic_load(&a));
    atomic_store(&a, 0x0f);
    printf("%d %d %d %d\n", atomic_fetch_sub(&a, 1), atomic_fetch_and(&a, 6), atomic_fetch_or(&a, 8), atomic_fetch_xor(&a, 3));
    printf("%d\n", a);
    c += 10; printf("%d ", c); c--; printf("%d %d\n", c, c++);
    a *= 3; a <<= 1; printf("%d\n", a);
    p++; atomic_fetch_add(&p, 2); printf("%td\n", p - array);
    b = !b; printf("%d %d\n", b, atomic_exchange(&b, false));
    printf("%d %d\n", atomic_load_explicit(&a, memory_order_acquire), (atomic_store_explicit(&a, 1, memory_order_release), a));
    atomic_thread_fence(memory_order_seq_cst); atomic_signal_fence(memory_order_acq_rel);
    atomic_init(&a, 3);
    printf("%d %d\n", atomic_is_lock_free(&a), ATOMIC_INT_LOCK_FREE);
    return 0;
}
