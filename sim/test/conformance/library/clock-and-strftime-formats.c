#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void)
{
    static const char *const formats[] = { "%a %A", "%b %B %h", "%c", "%C", "%d", "%D", "%e", "%F", "%g %G %V", "%H %I", "%j", "%m", "%M", "%p %r", "%R", "%s", "%S", "%T", "%u %w", "%U %W", "%x %X", "%y %Y", "%%", "%5Y %_d %-d %^a", "%n%t|" };
    static const time_t times[] = { 0, 1136073599, 1230768000, 1735689599 };
    char b[100];

    for (unsigned i = 0; i < sizeof formats / sizeof *formats; i++) {
        for (unsigned t = 0; t < 4; t++) { struct tm tm = *gmtime(&times[t]); size_t n = strftime(b, sizeof b, formats[i], &tm); printf("%zu [%s] ", n, b); }
        printf("\n");
    }
    struct tm odd = { .tm_sec = 60, .tm_min = 59, .tm_hour = 23, .tm_mday = 29, .tm_mon = 1, .tm_year = 100, .tm_wday = 2, .tm_yday = 59 };
    printf("%s", asctime(&odd)); odd.tm_mon = 14; printf("%ld ", (long)mktime(&odd)); printf("%d %d %d\n", odd.tm_mon, odd.tm_year, odd.tm_isdst);
    memset(b, 'x', 10); printf("%zu %c\n", strftime(b, 4, "%Y", &odd), b[9]);
    return 0;
}
