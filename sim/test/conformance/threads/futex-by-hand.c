#define _GNU_SOURCE
#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int word, waiters;
static int counter;

static long futex(int *at, int op, int value, const struct timespec *t) { return syscall(SYS_futex, at, op, value, t, NULL, 0); }

static void lock(void) { int c = __sync_val_compare_and_swap(&word, 0, 1); while (c) { if (c == 2 || __sync_val_compare_and_swap(&word, 1, 2)) futex(&word, FUTEX_WAIT_PRIVATE, 2, NULL); c = __sync_val_compare_and_swap(&word, 0, 2); } }
static void unlock(void) { if (__sync_fetch_and_sub(&word, 1) != 1) { word = 0; futex(&word, FUTEX_WAKE_PRIVATE, 1, NULL); } }
static void *run(void *arg) { for (int i = 0; i < 1000; i++) { lock(); counter++; unlock(); } return NULL; }

int main(void)
{
    pthread_t t[3];
    struct timespec ms = { 0, 1000000 };
    int v = 5;

    for (int i = 0; i < 3; i++) pthread_create(&t[i], NULL, run, NULL);
    for (int i = 0; i < 3; i++) pthread_join(t[i], NULL);
    printf("%d %d\n", counter, word);
    printf("%ld", futex(&v, FUTEX_WAIT, 4, NULL)); printf(" %d\n", errno == EAGAIN);
    printf("%ld", futex(&v, FUTEX_WAIT, 5, &ms)); printf(" %d\n", errno == ETIMEDOUT);
    printf("%ld\n", futex(&v, FUTEX_WAKE, 1, NULL));
    printf("%ld", futex((int *)1, FUTEX_WAIT, 5, NULL)); printf(" %d\n", errno == EINVAL);
    printf("%ld", futex((int *)0x1000, FUTEX_WAIT, 5, NULL)); printf(" %d\n", errno == EFAULT);
    printf("%ld", futex(&v, 99, 5, NULL)); printf(" %d\n", errno == ENOSYS);
    return 0;
}
