#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static volatile int stop, ticks;
static char log[64]; static int used;

static void *run(void *arg) { while (!stop) { pthread_mutex_lock(&m); ticks++; pthread_mutex_unlock(&m); usleep(100); } return NULL; }
static void prepare(void) { pthread_mutex_lock(&m); log[used++] = 'p'; }
static void parent(void) { log[used++] = 'P'; pthread_mutex_unlock(&m); }
static void child(void) { log[used++] = 'C'; pthread_mutex_unlock(&m); }
static void second(void) { log[used++] = '2'; }

int main(void)
{
    pthread_t t;
    int status;

    pthread_atfork(prepare, parent, child); pthread_atfork(second, second, second);
    pthread_create(&t, NULL, run, NULL);
    while (!ticks) usleep(100);
    fflush(stdout);
    if (fork() == 0) {
        int before = ticks;
        usleep(5000);
        pthread_mutex_lock(&m); pthread_mutex_unlock(&m);
        printf("child %s %d\n", log, ticks == before);
        exit(4);
    }
    wait(&status);
    printf("parent %s %d\n", log, WEXITSTATUS(status));
    stop = 1; pthread_join(t, NULL);
    return 0;
}
