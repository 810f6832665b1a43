// Names of 2047 and more characters and no name at all; flags with one, all but one, and all bits; huge pages of each size.
#define _GNU_SOURCE
#include "../say.h"
#include <sys/syscall.h>
#include <unistd.h>

static char page[2048], ended[2048];

static void ask(const char *what, const char *name, unsigned flags)
{
    int fd = syscall(SYS_memfd_create, name, flags);

    say(what, fd < 0 ? -1 : 0);
    if (fd >= 0)
        close(fd);
}

int main(void)
{
    static const unsigned sizes[] = { 16, 19, 21, 23, 24, 25, 28, 29, 30, 31, 34 };
    memset(page, 0xff, sizeof page);
    memset(ended, 0xff, sizeof ended - 1);
    ask("no name", NULL, 0);
    ask("a kernel's address", (char *)-4096, 0);
    ask("2048 bytes and no end", page, 0);
    ask("2047 bytes", ended, 0);
    ask("flags -500", "test", -500);
    ask("flag 0x100", "test", 0x100);
    ask("all but MFD_CLOEXEC", "test", ~MFD_CLOEXEC);
    ask("all but MFD_ALLOW_SEALING", "test", ~MFD_ALLOW_SEALING);
    ask("all", "test", ~0u);
    ask("the highest", "test", 0x80000000u);
    ask("both", "test", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char name[32];
        sprintf(name, "pages of 2^%u", sizes[i]);
        ask(name, "test", MFD_HUGETLB | sizes[i] << 26);
    }
    ask("a size without MFD_HUGETLB", "test", 21u << 26);
    return 0;
}
