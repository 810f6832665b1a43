/* Each mapping of the program is locked and unlocked; the map is the same afterwards, and nothing is counted. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

static char before[20000], after[20000];

static void read_maps(char *text)
{
    int fd = open("/proc/self/maps", O_RDONLY);
    long got, length = 0;
    while ((got = read(fd, text + length, 19999 - length)) > 0)
        length += got;
    text[length] = 0;
    close(fd);
}

int main(void)
{
    char *line;
    printf("VmLck %ld kB\n", status("VmLck"));
    read_maps(before);
    for (line = before; *line; line = strchr(line, '\n') + 1) {
        unsigned long start, end;
        char name[64] = "";
        sscanf(line, "%lx-%lx %*s %*s %*s %*s %63[^\n]", &start, &end, name);
        int r = mlock((void *)start, end - start);
        const char *locked = r ? strerrorname_np(errno) : "ok";
        r = munlock((void *)start, end - start);
        if (*name == '[' && strcmp(name, "[vvar_vclock]") != 0)
            printf("%s: mlock %s, munlock %s\n", name, locked, r ? strerrorname_np(errno) : "ok");
    }
    read_maps(after);
    printf("the same map: %d, VmLck %ld kB\n", strcmp(before, after) == 0, status("VmLck"));
    return 0;
}
