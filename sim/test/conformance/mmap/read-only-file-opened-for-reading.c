/* A file without a right to write, opened for reading, can be mapped with every protection that only reads. */
#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include <sys/stat.h>

int main(void)
{
    static const int prots[] = { PROT_NONE, PROT_READ, PROT_EXEC, PROT_READ | PROT_EXEC };
    char text[PAGE];
    int fd = file("f", 1);
    fchmod(fd, 0555);
    close(fd);
    fd = open("f", O_RDONLY);
    pread(fd, text, PAGE, 0);
    for (int type = MAP_SHARED; type <= MAP_PRIVATE; type++)
        for (int i = 0; i < 4; i++) {
            char *p = map_file(0x20000000, 1, prots[i], type, fd, 0);
            printf("%s %d: load %s, store %s", type == MAP_SHARED ? "shared" : "private", prots[i], load(p), store(p, 'X'));
            if (prots[i] != PROT_NONE)
                printf(", the same as read: %d", memcmp(p, text, PAGE) == 0);
            printf(", munmap %d\n", munmap(p, PAGE));
        }
    return 0;
}
