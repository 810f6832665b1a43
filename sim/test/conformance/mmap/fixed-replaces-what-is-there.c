#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    strcpy(p, "first");
    strcpy(p + 4096, "second");
    strcpy(p + 8192, "third");
    char *q = mmap(p + 4096, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    printf("%s\n", q == p + 4096 ? "in place" : "elsewhere");
    printf("'%s' '%s' '%s'\n", p, p + 4096, p + 8192);
    return 0;
}
