#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGES 4

static void show(const char *who, char *p)
{
    printf("%s:", who);
    for (int i = 0; i < PAGES; i++)
        printf(" %s", p + i * 4096);
    printf("\n");
    fflush(stdout);
}

int main(void)
{
    char *p = mmap(NULL, PAGES * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int to_child[2], to_parent[2];
    char token;

    pipe(to_child);
    pipe(to_parent);
    for (int i = 0; i < PAGES; i++)
        sprintf(p + i * 4096, "old%d", i);
    if (fork() == 0) {
        strcpy(p, "child");
        write(to_parent[1], "x", 1);
        read(to_child[0], &token, 1);
        strcpy(p + 4096, "child");
        show("child", p);
        _exit(0);
    }
    read(to_parent[0], &token, 1);
    strcpy(p + 4096, "parent");
    strcpy(p + 2 * 4096, "parent");
    show("parent", p);
    write(to_child[1], "x", 1);
    wait(NULL);
    strcpy(p, "parent");
    show("parent", p);
    return 0;
}
