#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/mman.h>
#include <sys/wait.h>
/* Walks smaps of a set of mappings made above a fixed address, before and after what is done to them. */
#define BASE ((char *)0x10000000000)
static char *at = BASE;
static char *place(size_t n, int prot, int flags, int fd, long off) { char *p = mmap(at, n, prot, flags | MAP_FIXED, fd, off); at += n + 4 * 4096; return p; }
static void walk(const char *title)
{
    FILE *f = fopen("/proc/self/smaps", "r"); char l[400]; int mine = 0; printf("## %s\n", title);
    while (fgets(l, sizeof l, f)) {
        unsigned long a, b;
        if (sscanf(l, "%lx-%lx ", &a, &b) == 2) { char perms[8], name[200] = ""; unsigned long off; mine = a >= (long)BASE && a < 0x20000000000; if (!mine) continue; sscanf(l, "%*s %s %lx %*s %*s %[^\n]", perms, &off, name); char *s = strrchr(name, '/'); printf("%lx-%lx %s %lx %s\n", a, b, perms, off, s ? s : name); continue; }
        if (mine && !strstr(l, " 0 kB") && !strstr(l, "PageSize")) fputs(l, stdout);
    }
    fclose(f);
}
int main(void)
{
    int f = open("data", O_RDWR | O_CREAT | O_TRUNC, 0644), m = memfd_create("buf", 0), st; char page[4096 * 8]; memset(page, 'x', sizeof page); for (int i = 0; i < 8; i++) write(f, page, 4096); fsync(f); ftruncate(m, 8 * 4096);
    char *anon = place(4 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *none = place(4096, 0, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *ro = place(8 * 4096, 1, MAP_PRIVATE, f, 0), *cow = place(8 * 4096, 3, MAP_PRIVATE, f, 0), *shared = place(8 * 4096, 3, MAP_SHARED, f, 0);
    char *mem = place(8 * 4096, 3, MAP_SHARED, m, 0), *zero = place(4 * 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0), *norsv = place(2 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    char *lazy = place(4 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *locked = place(2 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *flags = place(4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    volatile char c;
    walk("fresh");
    anon[0] = 1; c = anon[4096]; c = ro[0]; cow[4096] = 1; shared[0] = 1; c = shared[4096]; mem[0] = 1; c = mem[4096]; zero[0] = 1; c = zero[4096]; norsv[0] = 1; memset(lazy, 1, 4 * 4096);
    madvise(lazy, 2 * 4096, MADV_FREE); mlock(locked, 2 * 4096); madvise(flags, 4096, MADV_DONTFORK); madvise(flags, 4096, MADV_DONTDUMP); madvise(ro, 8 * 4096, MADV_RANDOM); madvise(cow, 8 * 4096, MADV_SEQUENTIAL);
    walk("touched");
    fflush(stdout);
    if (fork() == 0) { anon[0] = 2; zero[2 * 4096] = 1; walk("child"); fflush(stdout); _exit(0); }
    wait(&st);
    msync(shared, 8 * 4096, MS_SYNC); munlock(locked, 4096); madvise(anon, 4096, MADV_DONTNEED); mprotect(norsv, 4096, PROT_READ);
    walk("after");
    FILE *r = fopen("/proc/self/smaps_rollup", "r"); char l[200]; int n = 0; fgets(l, 200, r); printf("%s", strstr(l, "---p")); while (fgets(l, 200, r)) { *strchr(l, ':') = 0; printf("%s ", l); } printf("\n");
    return 0;
}
