#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What glibc says of a corrupt heap, and the signal. */
static void spoil(int how)
{
    char *a = malloc(24), *b = malloc(24), *c = malloc(2000), *d = malloc(24), *many[9];
    switch (how) {
    case 0: free(a); free(a); break;
    case 1: free(a + 8); break;
    case 2: free(a + 16); break;
    case 3:
        for (int i = 0; i < 9; i++) many[i] = malloc(24);
        for (int i = 0; i < 9; i++) free(many[i]);
        free(many[8]);
        break;
    case 4: free(c); free(c); break;
    case 5: memset(d, 0xff, 40); malloc(199000); malloc(100000); break;
    case 6: memset(a, 0, 40); free(b); break;
    case 7: memset(a, 'A', 200); free(c); break;
    case 8: if (realloc(a + 8, 10)) printf("?\n"); break;
    case 9: *(long *)(c - 8) = 0x41; free(c); break;
    case 10: a = malloc(200000); free(a + 16); break;
    case 11: d = malloc(120000); memset(d + 120000, 0, 16); malloc(60000); break;
    case 12: free(c); ((long *)c)[0] = 1; ((long *)c)[1] = 2; malloc(3000); break;
    }
}

int main(void)
{
    int status;

    dup2(1, 2);
    for (int i = 0; i < 13; i++) {
        printf("%d: ", i);
        fflush(stdout);
        if (fork() == 0) {
            spoil(i);
            printf("nothing\n");
            fflush(stdout);
            _exit(0);
        }
        wait(&status);
        printf("  signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
    }
    return 0;
}
