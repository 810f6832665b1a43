/* Threads take blocks that grow by four rules until there is no more or fifty are had; each block keeps what was put at its front and end. */
#define _GNU_SOURCE
#include "../memory.h"
#include <pthread.h>
#include <stdlib.h>

static void *taker(void *rule)
{
    long bad = 0;
    for (int round = 0; round < 3; round++) {
        size_t size = 8, old = 5;
        char *blocks[30];
        size_t sizes[30];
        int count = 0;
        while (count < 30 && size < 4 << 20) {
            char *p = malloc(size);
            if (p == NULL)
                break;
            p[0] = count;
            p[size - 1] = count + 1;
            sizes[count] = size;
            blocks[count++] = p;
            size_t next = (long)rule == 0 ? size + old : size * (1 + (long)rule + (rule == (void *)3));
            old = size;
            size = next;
        }
        for (int i = 0; i < count; i++) {
            bad += blocks[i][0] != i || blocks[i][sizes[i] - 1] != i + 1;
            free(blocks[i]);
        }
    }
    return (void *)bad;
}

int main(void)
{
    pthread_t threads[8];
    long bad = 0;
    for (long i = 0; i < 8; i++)
        pthread_create(&threads[i], NULL, taker, (void *)(i % 4));
    for (int i = 0; i < 8; i++) {
        void *one;
        pthread_join(threads[i], &one);
        bad += (long)one;
    }
    printf("bad %ld\n", bad);
    return 0;
}
