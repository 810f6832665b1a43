#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void)
{
    static const time_t times[] = { 0, 1, 86399, 86400, 951782400, 1000000000, 1709164800, 2147483647, 4102444800, -1, -86401, 253402300799 };
    char b[400];
    struct tm tm, *t;

    for (unsigned i = 0; i < sizeof times / sizeof *times; i++) {
        t = gmtime_r(&times[i], &tm);
        printf("%04d-%02d-%02d %02d:%02d:%02d w%d y%d ", t->tm_year + 1900, t->tm_mon + 1, t->tm_mday, t->tm_hour, t->tm_min, t->tm_sec, t->tm_wday, t->tm_yday);
        printf("%d %s", timegm(t) == times[i], asctime(t));
    }
    tm = (struct tm){ .tm_year = 124, .tm_mon = 13, .tm_mday = 35, .tm_hour = 25, .tm_min = -1, .tm_sec = 61 };
    printf("%ld", (long)timegm(&tm)); printf(" %d %d %d %d\n", tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_wday);
    t = gmtime(&times[5]);
    printf("%zu", strftime(b, sizeof b, "%Y-%m-%d %H:%M:%S %a %A %b %B %j %y %p %I %e %% %n|%t|%D %T %R %F %u %w %U %C %h", t)); printf(" %s\n", b);
    printf("%zu\n", strftime(b, 5, "%Y-%m", t));
    printf("%s", ctime(&times[5]));
    printf("%g %d\n", difftime(times[5], times[4]), clock() >= 0);
    printf("%d\n", strptime("2001-09-09 01:46:40", "%Y-%m-%d %H:%M:%S", &tm) != NULL); printf("%d %d\n", tm.tm_year, tm.tm_sec);
    printf("%d\n", time(NULL) > 0);
    return 0;
}
