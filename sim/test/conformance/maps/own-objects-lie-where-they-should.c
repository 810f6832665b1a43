#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int initialised = 1;
static int zeroed;
static const int constant = 2;

static void where(const char *what, void *address)
{
    char line[512], perms[8];
    unsigned long start, end;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        sscanf(line, "%lx-%lx %4s", &start, &end, perms);
        if (start <= (unsigned long)address && (unsigned long)address < end) {
            char *name = strrchr(line, '[');
            printf("%-12s %s %s", what, perms, name ? name : strchr(line, '/') ? "program\n" : "none\n");
        }
    }
    fclose(f);
}

int main(void)
{
    int local = 3;

    where("function", main);
    where("literal", "text");
    where("constant", (void *)&constant);
    where("initialised", &initialised);
    where("local", &local);
    where("malloc", malloc(100));
    where("big malloc", malloc(300000));
    return 0;
}
