#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
int main(void)
{
    struct tm t = { .tm_year = 100, .tm_mon = 0, .tm_mday = 31 }; char b[64]; time_t a, z;
    setenv("TZ", "UTC", 1); tzset();
    for (int i = 0; i < 5; i++) { t.tm_mon += 1; t.tm_mday = 31; a = mktime(&t); strftime(b, sizeof b, "%F %a", &t); printf("%s %ld\n", b, (long)a); }
    t = (struct tm){ .tm_year = 70, .tm_mday = 1, .tm_sec = 100000 }; printf("%ld ", (long)mktime(&t)); printf("%d %d:%d\n", t.tm_mday, t.tm_hour, t.tm_min);
    t.tm_mday = -400; z = mktime(&t); printf("%ld %.0f %s", (long)z, difftime(a, z), ctime(&z)); printf("%s %ld %d\n", tzname[0], timezone, daylight); return 0;
}
