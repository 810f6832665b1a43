#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void source(void) { for (int i = 20; i > 0; i--) printf("line %d\n", i * 7 % 23); }
static void filter(void) { char b[100]; while (fgets(b, sizeof b, stdin)) if (strchr(b, '1')) fputs(b, stdout); }
static int compare(const void *a, const void *b) { return strcmp(a, b); }
static void sort(void) { static char all[50][100]; int n = 0; while (fgets(all[n], 100, stdin)) n++; qsort(all, n, 100, compare); for (int i = 0; i < n; i++) fputs(all[i], stdout); }

int main(void)
{
    void (*const stage[])(void) = { source, filter, sort };
    int in = -1, status, p[2];

    for (int i = 0; i < 3; i++) {
        if (i < 2) pipe(p);
        if (fork() == 0) {
            if (in >= 0) dup2(in, 0);
            if (i < 2) { dup2(p[1], 1); close(p[0]); close(p[1]); }
            stage[i]();
            exit(i + 1);
        }
        if (in >= 0) close(in);
        if (i < 2) { close(p[1]); in = p[0]; }
    }
    int sum = 0;
    while (wait(&status) > 0) sum += WEXITSTATUS(status);
    printf("%d\n", sum);
    return 0;
}
