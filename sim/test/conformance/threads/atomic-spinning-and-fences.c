#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_int ready, turn;
static int data;
static struct { _Atomic unsigned ticket, serving; } lock;
static long counter;
static _Atomic(struct node *) top;
struct node { struct node *next; int v; };

static void *reader(void *arg) { while (!atomic_load_explicit(&ready, memory_order_acquire)) sched_yield(); return (void *)(long)data; }
static void *turns(void *arg) { int me = (int)(long)arg; for (int i = 0; i < 50; i++) { while (atomic_load(&turn) % 3 != me) sched_yield(); data = data * 7 % 1009 + me; atomic_fetch_add(&turn, 1); } return NULL; }
static void *tickets(void *arg) { for (int i = 0; i < 300; i++) { unsigned my = atomic_fetch_add(&lock.ticket, 1); while (lock.serving != my) sched_yield(); counter++; lock.serving++; } return NULL; }
static void *push(void *arg) { struct node *n = arg; for (int i = 0; i < 100; i++) { n[i].v = i; n[i].next = atomic_load(&top); while (!atomic_compare_exchange_weak(&top, &n[i].next, &n[i])) ; } return NULL; }

int main(void)
{
    static struct node nodes[3][100];
    pthread_t t[3];
    void *r;
    long sum = 0, n = 0;

    pthread_create(&t[0], NULL, reader, NULL); data = 42; atomic_store_explicit(&ready, 1, memory_order_release); pthread_join(t[0], &r); printf("%ld\n", (long)r);
    data = 1; for (long i = 0; i < 3; i++) pthread_create(&t[i], NULL, turns, (void *)i); for (int i = 0; i < 3; i++) pthread_join(t[i], NULL); printf("%d %d\n", data, turn);
    for (int i = 0; i < 3; i++) pthread_create(&t[i], NULL, tickets, NULL); for (int i = 0; i < 3; i++) pthread_join(t[i], NULL); printf("%ld\n", counter);
    for (int i = 0; i < 3; i++) pthread_create(&t[i], NULL, push, nodes[i]); for (int i = 0; i < 3; i++) pthread_join(t[i], NULL);
    for (struct node *p = top; p; p = p->next) sum += p->v, n++; printf("%ld %ld\n", n, sum);
    return 0;
}
