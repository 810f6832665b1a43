#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/mempolicy.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT ((char *)0x200000000000)

static int status[40];

static void show(const char *what, long result, int count)
{
    printf("%s: %s:", what, result < 0 ? strerrorname_np(errno) : result == 0 ? "0" : "some failed");
    for (int i = 0; i < count; i++)
        printf(" %s", status[i] < 0 ? strerrorname_np(-status[i]) : status[i] == 0 ? "0" : status[i] == 77 ? "-" : "?");
    puts("");
    for (int i = 0; i < 40; i++)
        status[i] = 77;
}

static long move(int pid, unsigned long count, void *pages, void *nodes, int flags)
{
    return syscall(SYS_move_pages, pid, count, pages, nodes, status, flags);
}

int main(void)
{
    for (int i = 0; i < 40; i++)
        status[i] = 77;
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    char *shared = mmap(AT + 16 * PAGE, 2 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    ftruncate(fd, 2 * PAGE);
    char *file = mmap(AT + 32 * PAGE, 2 * PAGE, RW, MAP_PRIVATE | MAP_FIXED, fd, 0);
    p[0] = 1;
    volatile char c = p[PAGE];
    shared[0] = 1;
    file[0] = 1;
    p[5 * PAGE] = 1;
    mprotect(p + 5 * PAGE, PAGE, PROT_NONE);
    void *pages[8] = {p + 5, p + PAGE, p + 2 * PAGE, p + 5 * PAGE, shared, shared + PAGE, file, p + 64 * PAGE};
    int nodes[8] = {0};
    show("where they are", move(0, 8, pages, 0, 0), 8);
    show("of itself by number", move(getpid(), 8, pages, 0, MPOL_MF_MOVE), 8);
    show("moved to node 0", move(0, 8, pages, nodes, MPOL_MF_MOVE), 8);
    show("without flags", move(0, 8, pages, nodes, 0), 8);
    show("all of them", move(0, 8, pages, nodes, MPOL_MF_MOVE_ALL), 8);
    nodes[2] = 1;
    show("the third to node 1", move(0, 8, pages, nodes, MPOL_MF_MOVE), 8);
    nodes[2] = -1;
    show("the third to node -1", move(0, 8, pages, nodes, MPOL_MF_MOVE), 8);
    nodes[2] = 5000;
    show("the third to node 5000", move(0, 8, pages, nodes, MPOL_MF_MOVE), 8);
    show("strict", move(0, 8, pages, nodes, MPOL_MF_STRICT), 0);
    show("no such process", move(999999, 8, pages, 0, 0), 0);
    show("flags before the process", move(999999, 8, pages, 0, 8), 0);
    show("none", move(0, 0, pages, 0, 0), 0);
    show("none to move", move(0, 0, 0, nodes, 0), 0);
    show("addresses not readable", move(0, 8, (void *)5, 0, 0), 2);
    show("nodes not readable", move(0, 8, pages, (void *)5, 0), 2);
    say("statuses not writable", syscall(SYS_move_pages, 0, 2, pages, 0, 5L, 0));
    say("statuses not writable, moved", syscall(SYS_move_pages, 0, 2, pages, nodes, 5L, 0));
    void *many[40];
    for (int i = 0; i < 40; i++)
        many[i] = p + (i % 2) * 5 * PAGE;
    show("forty", move(0, 40, many, 0, 0), 40);
    void **edge = (void **)(p + 8 * PAGE) - 20;
    for (int i = 0; i < 20; i++)
        edge[i] = p;
    show("sixteen at a time", move(0, 30, edge, 0, 0), 40);
    unlink("file");
    return 0;
}
