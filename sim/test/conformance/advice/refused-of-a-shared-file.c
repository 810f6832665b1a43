/* What a shared mapping of a file for reading, locked or with a hole, refuses, and what private and anonymous ones do. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 16);
    char *locked = map_file(0x20000000, 16, PROT_READ, MAP_SHARED, fd, 0);
    char *holed = map_file(0x21000000, 16, PROT_READ, MAP_SHARED, fd, 0);
    char *private = map_file(0x22000000, 16, PROT_READ, MAP_PRIVATE, fd, 0);
    char *memory = mmap((void *)0x23000000, PAGE, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mlock(locked, 16 * PAGE);
    munmap(holed + 15 * PAGE, PAGE);
    say("misaligned", madvise(locked + 100, 16 * PAGE, MADV_NORMAL));
    say("1212", madvise(locked, 16 * PAGE, 1212));
    say("REMOVE of a locked one", madvise(locked, 16 * PAGE, MADV_REMOVE));
    say("DONTNEED of a locked one", madvise(locked, 16 * PAGE, MADV_DONTNEED));
    say("NORMAL over a hole", madvise(holed, 16 * PAGE, MADV_NORMAL));
    say("WILLNEED over a hole", madvise(holed, 16 * PAGE, MADV_WILLNEED));
    say("WILLNEED of memory", madvise(memory, PAGE, MADV_WILLNEED));
    say("FREE of a shared file", madvise(locked, 16 * PAGE, MADV_FREE));
    say("WIPEONFORK of a shared file", madvise(locked, 16 * PAGE, MADV_WIPEONFORK));
    say("WIPEONFORK of shared memory", madvise(memory, PAGE, MADV_WIPEONFORK));
    say("WIPEONFORK of a private file", madvise(private, 16 * PAGE, MADV_WIPEONFORK));
    return 0;
}
