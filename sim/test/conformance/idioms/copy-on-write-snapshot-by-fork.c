#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct entry { char key[16]; int value; };

int main(void)
{
    struct entry *table = mmap(NULL, 256 * sizeof *table, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int to_child[2];
    char go;

    for (int i = 0; i < 256; i++) {
        sprintf(table[i].key, "key%d", i);
        table[i].value = i;
    }
    pipe(to_child);
    if (fork() == 0) {
        long sum = 0;
        close(to_child[1]);
        read(to_child[0], &go, 1);
        for (int i = 0; i < 256; i++)
            sum += table[i].value;
        printf("snapshot sum %ld, %s = %d\n", sum, table[77].key, table[77].value);
        exit(0);
    }
    for (int i = 0; i < 256; i++)
        table[i].value *= 2;
    close(to_child[0]);
    write(to_child[1], "x", 1);
    wait(NULL);
    long sum = 0;
    for (int i = 0; i < 256; i++)
        sum += table[i].value;
    printf("live sum %ld, %s = %d\n", sum, table[77].key, table[77].value);
    return 0;
}
