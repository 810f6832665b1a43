/* What glibc does beyond the standard: %m, %n, positions, null strings, quick_exit, mkdtemp, malloc_info. */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <mcheck.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void bye(void) { write(1, "at_quick_exit\n", 14); }
static void bye2(void) { write(1, "second\n", 7); }
static void never(void) { write(1, "atexit\n", 7); }

int main(void)
{
    int n;
    char buffer[100], *line = NULL;
    size_t room = 0;
    errno = ENOENT;
    printf("%m|%20m|%-12.5m|\n");
    printf("%2$s %1$d %2$.2s %3$*1$d|%4$n", 5, "text", 42, &n);
    printf("%d\n", n);
    printf("%s %.3s %.6s|%10s|%p\n", (char *)NULL, (char *)NULL, (char *)NULL, (char *)NULL, (void *)NULL);
    printf("%'d %'.2f %Id\n", 1234567, 9876543.21, 5);
    printf("%d %d\n", snprintf(NULL, 0, "%s", "seven c"), snprintf(buffer, 4, "%d", 123456));
    printf("%s\n", buffer);
    char folder[] = "/tmp/mkdXXXXXX";
    struct stat st;
    printf("%d", mkdtemp(folder) == folder);
    stat(folder, &st);
    printf(" %o %d\n", st.st_mode, rmdir(folder));
    FILE *f = fmemopen("one;two;;three", 14, "r");
    while ((n = getdelim(&line, &room, ';', f)) > 0) printf("[%d %s]", n, line);
    printf(" %d %zu\n", n, room);
    fclose(f);
    printf("%d %d\n", mcheck(NULL), mprobe(line));
    free(line);
    mtrace();
    muntrace();
    printf("%d %d\n", mallopt(M_MXFAST, 64), mallopt(M_MXFAST, 100000));
    void *p[30];
    for (int i = 0; i < 30; i++) p[i] = malloc(100 + 64 * i);
    for (int i = 0; i < 30; i += 2) free(p[i]);
    void *q = malloc(9000), *big = malloc(1 << 20), *small[10];
    for (int i = 0; i < 10; i++) small[i] = malloc(24);
    for (int i = 0; i < 10; i++) free(small[i]);
    malloc_info(0, stdout);
    printf("%d\n", malloc_info(1, stdout) == EINVAL);
    free(q);
    free(big);
    struct mallinfo2 m = mallinfo2();
    printf("%zu %zu %zu %zu %zu\n", m.arena, m.ordblks, m.smblks, m.hblks, m.keepcost);
    at_quick_exit(bye2);
    at_quick_exit(bye);
    atexit(never);
    fflush(stdout);
    printf("not flushed");
    quick_exit(3);
}
