/* Waiting for a word to change, and the lock made of it: 0 free, 1 taken, 2 taken and somebody may wait. */
#ifndef INTERNAL_FUTEX_H
#define INTERNAL_FUTEX_H
#include "libc.h"
#include <linux/futex.h>
#include <time.h>

#define ORDER 5 /* sequentially consistent: the only order of the machine */
#define SWAP(p, v) __atomic_exchange_n((p), (v), ORDER)
#define ADD(p, v) __atomic_fetch_add((p), (v), ORDER)
#define LOAD(p) __atomic_load_n((p), ORDER)
#define STORE(p, v) __atomic_store_n((p), (v), ORDER)


#define CAS(p, old, new) __sync_val_compare_and_swap((p), (old), (new))

long __futex_wait(void *word, int value, int shared, const struct timespec *until, int clock);
void __futex_wake(void *word, int count, int shared);
void __low_lock(int *word);
void __low_unlock(int *word);
#endif
