/* Threads that are detached end beside others that hold memory: each pthread_create succeeds, and what the others hold stays whole. */
#define _GNU_SOURCE
#include "../memory.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

static sem_t go, ended;

static void *holding(void *arg)
{
    char *p = malloc(100 * 1024);
    memset(p, 1, 100 * 1024);
    sem_wait(&go);
    int good = p[102399] == 1;
    free(p);
    sem_post(&ended);
    return (void *)(long)good;
}

static void *ending(void *arg)
{
    sem_post(&ended);
    return NULL;
}

int main(void)
{
    pthread_attr_t detached;
    pthread_t thread;
    int failed = 0;
    sem_init(&go, 0, 0);
    sem_init(&ended, 0, 0);
    pthread_attr_init(&detached);
    pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    for (int i = 0; i < 20; i++) {
        failed += pthread_create(&thread, &detached, holding, NULL) != 0;
        failed += pthread_create(&thread, &detached, ending, NULL) != 0;
    }
    for (int i = 0; i < 20; i++)
        sem_wait(&ended);
    for (int i = 0; i < 20; i++)
        sem_post(&go);
    for (int i = 0; i < 20; i++)
        sem_wait(&ended);
    printf("failed %d\n", failed);
    return 0;
}
