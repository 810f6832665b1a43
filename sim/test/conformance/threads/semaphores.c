#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sem_t ping, pong;
static char log[64];
static int used;

static void *run(void *arg) { for (int i = 0; i < 5; i++) { sem_wait(&ping); log[used++] = 'b'; sem_post(&pong); } return NULL; }

int main(void)
{
    pthread_t t;
    sem_t s, *shared;
    int v;
    struct timespec past = { 1, 0 };

    sem_init(&ping, 0, 0); sem_init(&pong, 0, 0);
    pthread_create(&t, NULL, run, NULL);
    for (int i = 0; i < 5; i++) { log[used++] = 'a'; sem_post(&ping); sem_wait(&pong); }
    pthread_join(t, NULL);
    printf("%s\n", log);
    sem_init(&s, 0, 2);
    sem_getvalue(&s, &v); printf("%d ", v);
    sem_wait(&s); sem_wait(&s); sem_getvalue(&s, &v); printf("%d ", v);
    printf("%d", sem_trywait(&s)); printf(" %d ", errno == EAGAIN);
    printf("%d", sem_timedwait(&s, &past)); printf(" %d\n", errno == ETIMEDOUT);
    shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    sem_init(shared, 1, 0);
    if (fork() == 0) { printf("child\n"); fflush(stdout); sem_post(shared); _exit(0); }
    sem_wait(shared);
    printf("parent\n");
    wait(NULL);
    printf("%d\n", sem_destroy(shared));
    return 0;
}
