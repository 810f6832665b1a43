#define _GNU_SOURCE
#include <sys/stat.h>
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = shm_open("/pagewalk-g", O_RDWR | O_CREAT, 0600);
    ftruncate(fd, PAGE);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    say("unlink", shm_unlink("/pagewalk-g"));
    strcpy(p, "still there");
    printf("%s\n", p);
    say("unlink again", shm_unlink("/pagewalk-g"));
    maps(0x20000000, 0x20001000);
    return 0;
}
