#include <stdio.h>

int main(void)
{
    int v = 10, old, e;
    long l = 1L << 40;
    unsigned char c = 255;
    short s = 5, out;
    int *p = &v;

    printf("%d %d ", __sync_fetch_and_add(&v, 5), v); printf("%d %d\n", __sync_add_and_fetch(&v, 5), v);
    printf("%d %d ", __sync_fetch_and_sub(&v, 3), __sync_sub_and_fetch(&v, 3)); printf("%d\n", v);
    printf("%d %d %d\n", __sync_fetch_and_or(&v, 0x40), __sync_fetch_and_and(&v, 0x4c), __sync_fetch_and_xor(&v, 1)); printf("%d\n", v);
    printf("%d %d ", __sync_bool_compare_and_swap(&v, v, 7), v); printf("%d %d ", __sync_bool_compare_and_swap(&v, 99, 8), v); printf("%d %d\n", __sync_val_compare_and_swap(&v, 7, 12), v);
    printf("%d %d\n", __sync_lock_test_and_set(&v, 3), v); __sync_lock_release(&v); printf("%d\n", v);
    __sync_synchronize();
    printf("%ld %d\n", __sync_add_and_fetch(&l, 1), __sync_add_and_fetch(&c, 1));
    printf("%d\n", __atomic_load_n(&s, __ATOMIC_SEQ_CST)); __atomic_store_n(&s, 6, __ATOMIC_RELEASE);
    __atomic_load(&s, &out, __ATOMIC_ACQUIRE); printf("%d %d\n", s, out);
    printf("%d %d\n", __atomic_exchange_n(&s, 9, __ATOMIC_ACQ_REL), s);
    printf("%d %d %d\n", __atomic_fetch_add(&s, 1, __ATOMIC_RELAXED), __atomic_add_fetch(&s, 1, __ATOMIC_RELAXED), __atomic_fetch_nand(&s, 3, __ATOMIC_RELAXED)); printf("%d\n", s);
    e = 0; v = 4; old = __atomic_compare_exchange_n(&v, &e, 5, 0, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED); printf("%d %d %d\n", old, e, v);
    old = __atomic_compare_exchange_n(&v, &e, 5, 1, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED); printf("%d %d %d\n", old, e, v);
    printf("%d %d\n", __atomic_test_and_set(&c, __ATOMIC_SEQ_CST), c); __atomic_clear(&c, __ATOMIC_SEQ_CST); printf("%d\n", c);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    printf("%d\n", *__sync_fetch_and_add(&p, 0));
    printf("%d\n", __atomic_always_lock_free(8, 0));
    return 0;
}
