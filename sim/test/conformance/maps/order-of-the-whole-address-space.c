#include <stdio.h>
#include <string.h>

int main(void)
{
    char line[512], perms[8];
    unsigned long start, end, last = 0;
    int sorted = 1, named = 0;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        sscanf(line, "%lx-%lx %4s", &start, &end, perms);
        if (start < last || end <= start || start % 4096 || end % 4096)
            sorted = 0;
        last = end;
        char *name = strrchr(line, '[');
        if (name) {
            name[strcspn(name, "\n")] = 0;
            printf("%s %s\n", name, perms);
            named++;
        }
    }
    fclose(f);
    printf("sorted %d, %d with a name in brackets\n", sorted, named);
    return 0;
}
