#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>

#define P 4096

static void show(const char *what, int r) { printf("%s: %d\n", what, r == 0 ? 0 : errno); }

int main(void)
{
    char *p = mmap(NULL, 4 * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    munmap(p, P);
    show("up, mapped", mprotect(p + P, P, PROT_READ | PROT_GROWSUP));
    show("up, hole first", mprotect(p, 2 * P, PROT_READ | PROT_GROWSUP));
    show("up, hole alone", mprotect(p, P, PROT_READ | PROT_GROWSUP));
    show("down, hole first", mprotect(p, 2 * P, PROT_READ | PROT_GROWSDOWN));
    show("down, hole alone", mprotect(p, P, PROT_READ | PROT_GROWSDOWN));
    show("both", mprotect(p, P, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP));
    return 0;
}
