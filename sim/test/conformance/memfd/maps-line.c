#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, memfd_create("name", 0), 0);
    char line[256];
    FILE *f = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, f))
        if (strncmp(line, "20000000", 8) == 0)
            printf("%s", strchr(line, '/'));
    fclose(f);
    return 0;
}
