/* Times of files to the nanosecond, also long before and after the present. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    static const long seconds[] = { 0, 1, 1000000000, 2000000000, 4000000000, 1789999999 };
    int fd = open("timed", O_RDWR | O_CREAT, 0644);

    for (int i = 0; i < 6; i++) {
        struct timespec times[2] = { { seconds[i], 5 }, { seconds[i], 999999999 - i } };
        struct stat st;
        struct statx stx;

        futimens(fd, times);
        fstat(fd, &st);
        statx(fd, "", AT_EMPTY_PATH, STATX_BASIC_STATS, &stx);
        printf("%ld.%09ld %ld.%09ld %lld.%09u\n", st.st_atim.tv_sec, st.st_atim.tv_nsec, st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
               (long long)stx.stx_atime.tv_sec, stx.stx_atime.tv_nsec);
    }
    return 0;
}
