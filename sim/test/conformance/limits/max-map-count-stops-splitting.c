#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    long pages = 140000, done = 0;
    char *p = mmap(NULL, pages * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    for (long i = 0; i < pages; i += 2) {
        if (mprotect(p + i * 4096, 4096, PROT_NONE)) {
            printf("%s\n", strerror(errno));
            break;
        }
        done++;
    }
    printf("between 32700 and 32770: %d\n", done > 32700 && done < 32770);
    printf("mmap: %s\n", mmap(NULL, 4096, PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? strerror(errno) : "ok");
    printf("munmap in the middle: %s\n", munmap(p + 100001 * 4096, 4096) ? strerror(errno) : "ok");
    printf("munmap of a whole part: %s\n", munmap(p, 4096) ? strerror(errno) : "ok");
    return 0;
}
