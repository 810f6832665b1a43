/* tmpfs and memfds have attributes as well: in the order of their names. */
#define _GNU_SOURCE
#include "attributes.h"
#include <sys/mman.h>

int main(void)
{
    char b[100];
    int fd = memfd_create("m", 0);
    struct stat before, after;
    static char big[66000];

    close(open("/dev/shm/attributed", O_RDWR | O_CREAT, 0644));
    gives("user", setxattr("/dev/shm/attributed", "user.colour", "blue", 4, 0));
    gives("trusted", setxattr("/dev/shm/attributed", "trusted.b", "t", 1, 0));
    gives("security", setxattr("/dev/shm/attributed", "security.c", "s", 1, 0));
    gives("user", setxattr("/dev/shm/attributed", "user.aaa", "v", 1, 0));
    gives("system", setxattr("/dev/shm/attributed", "system.x", "v", 1, 0));
    gives("none", setxattr("/dev/shm/attributed", "none", "v", 1, 0));
    gives("prefix", setxattr("/dev/shm/attributed", "user.", "v", 1, 0));
    gives("create", setxattr("/dev/shm/attributed", "user.aaa", "v", 1, XATTR_CREATE));
    gives("replace", setxattr("/dev/shm/attributed", "user.zzz", "v", 1, XATTR_REPLACE));
    gives("both", setxattr("/dev/shm/attributed", "user.zzz", "v", 1, XATTR_REPLACE | XATTR_CREATE));
    gives("both", setxattr("/dev/shm/attributed", "user.aaa", "v", 1, XATTR_REPLACE | XATTR_CREATE));
    names("/dev/shm/attributed");
    gives("list size", listxattr("/dev/shm/attributed", NULL, 0));
    gives("list small", listxattr("/dev/shm/attributed", b, 12));
    value("/dev/shm/attributed", "user.colour");
    gives("small", getxattr("/dev/shm/attributed", "user.colour", b, 3));
    gives("big", setxattr("/dev/shm/attributed", "user.big", big, 65536, 0));
    gives("big get", getxattr("/dev/shm/attributed", "user.big", NULL, 0));
    gives("remove", removexattr("/dev/shm/attributed", "user.aaa"));
    gives("remove again", removexattr("/dev/shm/attributed", "user.aaa"));
    names("/dev/shm/attributed");
    gives("memfd", fsetxattr(fd, "user.colour", "blue", 4, 0));
    gives("memfd", fsetxattr(fd, "trusted.colour", "blue", 4, 0));
    gives("memfd list", flistxattr(fd, b, sizeof b));
    gives("memfd get", fgetxattr(fd, "trusted.colour", b, 9));
    stat("/dev/shm/attributed", &before);
    usleep(20000);
    setxattr("/dev/shm/attributed", "user.new", "v", 1, 0);
    stat("/dev/shm/attributed", &after);
    printf("ctime %d mtime %d\n", after.st_ctim.tv_nsec != before.st_ctim.tv_nsec, after.st_mtim.tv_nsec != before.st_mtim.tv_nsec);
    unlink("/dev/shm/attributed");
    return 0;
}
