#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include "../say.h"

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x08
#endif

int main(void)
{
    struct stat st;
    int fd = memfd_create("m", MFD_NOEXEC_SEAL);
    if (fd < 0) {
        printf("%s\n", strerrorname_np(errno));
        return 0;
    }
    fstat(fd, &st);
    printf("mode %o, seals %x\n", st.st_mode & 0777, fcntl(fd, F_GET_SEALS));
    say("fchmod 700", fchmod(fd, 0700));
    say("fchmod 600", fchmod(fd, 0600));
    return 0;
}
