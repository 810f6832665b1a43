#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* A third of each of three pages is a little less than one page: 3 kB. */
int main(void)
{
    char line[256];
    FILE *smaps;
    int fd = memfd_create("pages", 0), ours = 0;

    ftruncate(fd, 8 * 4096);
    for (int pages = 1; pages < 8; pages++)
        for (int times = 1; times < 8; times++) {
            char *first = NULL;

            for (int i = 0; i < times; i++) {
                char *p = mmap((void *)(0x20000000UL + i * 0x100000), pages * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

                for (int j = 0; j < pages; j++)
                    p[j * 4096] = 1;
                first = first ? first : p;
            }
            smaps = fopen("/proc/self/smaps", "r");
            while (fgets(line, sizeof line, smaps)) {
                char *rest;
                unsigned long start = strtoul(line, &rest, 16);

                if (*rest == '-')
                    ours = start == (unsigned long)first;
                else if (ours && strncmp(line, "Pss:", 4) == 0)
                    printf("%d pages, %d mappings: %d kB\n", pages, times, atoi(line + 4));
            }
            fclose(smaps);
            for (int i = 0; i < times; i++)
                munmap((void *)(0x20000000UL + i * 0x100000), pages * 4096);
        }
    return 0;
}
