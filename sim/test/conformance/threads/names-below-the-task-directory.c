/* Files below /proc/self/task/TID are those of that thread. */
#define _GNU_SOURCE
#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pthread_barrier_t barrier;

static void *worker(void *name)
{
    pthread_setname_np(pthread_self(), name);
    pthread_barrier_wait(&barrier);
    pthread_barrier_wait(&barrier);
    return NULL;
}

static void line_of(const char *thread, const char *file, const char *start)
{
    char path[300], line[200];
    FILE *stream;

    snprintf(path, sizeof path, "/proc/self/task/%s/%s", thread, file);
    stream = fopen(path, "r");
    while (fgets(line, sizeof line, stream))
        if (!strncmp(line, start, strlen(start)))
            printf("%s: %s", file, line);
    fclose(stream);
}

int main(void)
{
    char *names[] = { "left", "right" };
    pthread_t threads[2];
    struct dirent **entries;
    int count, own = 0;

    pthread_barrier_init(&barrier, NULL, 3);
    for (int i = 0; i < 2; i++) {
        pthread_create(&threads[i], NULL, worker, names[i]);
        usleep(20000);
    }
    pthread_barrier_wait(&barrier);
    count = scandir("/proc/self/task", &entries, NULL, versionsort);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        char path[300], text[10];
        FILE *stat;

        if (name[0] == '.')
            continue;
        if (atoi(name) == getpid()) {
            own++;
            continue;
        }
        line_of(name, "comm", "");
        line_of(name, "status", "Name");
        line_of(name, "status", "Threads");
        snprintf(path, sizeof path, "/proc/self/task/%s/stat", name);
        stat = fopen(path, "r");
        fscanf(stat, "%9s", text);
        fclose(stat);
        printf("the number in stat is its own: %d\n", !strcmp(text, name));
    }
    printf("%d is the process\n", own);
    pthread_barrier_wait(&barrier);
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
