#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    say("F_SEAL_FUTURE_WRITE", fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE));
    printf("store %s\n", store(p, 'x'));
    say("write", write(fd, "x", 1));
    say("mprotect and back", (mprotect(p, PAGE, PROT_READ), mprotect(p, PAGE, RW)));
    return 0;
}
