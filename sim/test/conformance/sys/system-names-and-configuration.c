#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>

int main(void)
{
    struct utsname u;
    struct sysinfo s;
    char b[100];

    printf("%d", uname(&u)); printf(" %s %s\n", u.sysname, u.machine);
    printf("%d", uname((struct utsname *)1)); printf(" %d\n", errno == EFAULT);
    printf("%ld %ld %ld %d\n", sysconf(_SC_PAGESIZE), sysconf(_SC_CLK_TCK), sysconf(_SC_OPEN_MAX) > 0, getpagesize());
    printf("%d %d %d\n", sysconf(_SC_NPROCESSORS_ONLN) > 0, sysconf(_SC_PHYS_PAGES) > 0, sysconf(_SC_AVPHYS_PAGES) > 0);
    errno = 0; printf("%ld", sysconf(99999)); printf(" %d\n", errno == EINVAL);
    printf("%ld %ld\n", sysconf(_SC_IOV_MAX), sysconf(_SC_LINE_MAX));
    printf("%ld %ld\n", pathconf(".", _PC_NAME_MAX), pathconf("/", _PC_PATH_MAX));
    printf("%d", sysinfo(&s)); printf(" %d %d %d\n", s.mem_unit, s.totalram > s.freeram, s.procs > 0);
    printf("%d\n", gethostname(b, sizeof b));
    printf("%d", gethostname(b, 0)); printf("\n");
    printf("%d %d %d\n", getpid() > 0, getppid() > 0, gettid() == getpid());
    printf("%d\n", confstr(_CS_PATH, b, sizeof b) > 0);
    return 0;
}
