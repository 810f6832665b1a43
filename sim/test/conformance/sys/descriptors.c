#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define TRY(e) do { errno = 0; long _r = (e); printf("%s = %ld%s%s\n", #e, _r, _r < 0 ? " " : "", _r < 0 ? strerrorname_np(errno) : ""); } while (0)

int main(void)
{
    int a = open("f", O_RDWR | O_CREAT | O_APPEND, 0600), b;
    struct rlimit r = { 10, 10 };

    TRY(a); TRY(dup(a)); TRY(dup2(a, 20)); TRY(dup2(a, a)); TRY(dup2(99, 5)); TRY(dup2(99, 99)); TRY(dup2(a, -1)); TRY(dup3(a, a, 0)); TRY(dup3(a, 21, O_CLOEXEC)); TRY(dup(99));
    TRY(fcntl(a, F_DUPFD, 10)); TRY(fcntl(a, F_DUPFD_CLOEXEC, 10)); TRY(fcntl(11, F_GETFD)); TRY(fcntl(21, F_GETFD)); TRY(fcntl(20, F_GETFD)); TRY(fcntl(20, F_SETFD, FD_CLOEXEC)); TRY(fcntl(20, F_GETFD));
    TRY(fcntl(a, F_GETFL) & (O_ACCMODE | O_APPEND | O_NONBLOCK)); TRY(fcntl(a, F_SETFL, O_NONBLOCK)); TRY(fcntl(20, F_GETFL) & (O_ACCMODE | O_APPEND | O_NONBLOCK)); TRY(fcntl(99, F_GETFL)); TRY(fcntl(a, 9999));
    TRY(write(a, "abc", 3)); TRY(lseek(20, 0, SEEK_CUR)); b = open("f", O_RDONLY); TRY(lseek(b, 0, SEEK_CUR));
    TRY(close(4)); TRY(open("f", O_RDONLY)); TRY(setrlimit(RLIMIT_NOFILE, &r)); TRY(open("f", O_RDONLY)); TRY(dup(a)); TRY(open("f", O_RDONLY)); TRY(open("f", O_RDONLY)); TRY(open("f", O_RDONLY)); TRY(open("f", O_RDONLY)); TRY(dup2(a, 10)); TRY(fcntl(a, F_DUPFD, 10)); TRY(lseek(20, 0, SEEK_CUR)); TRY(pipe((int[2]){ 0 }));
    TRY(getdtablesize()); TRY(isatty(a)); TRY(isatty(99)); TRY(close_range(3, 30, 0)); TRY(write(a, "x", 1));
    return 0;
}
