#include <stdio.h>
static int leap(int y) { return y % 4 == 0 && y % 100 != 0 || y % 400 == 0; }
static const char daytab[2][13] = { { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }, { 0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 } };
static int day_of_year(int y, int m, int d) { const char *p = daytab[leap(y)]; while (--m) d += *++p; return d; }
static void month_day(int y, int yd, int *m, int *d) { int i, l = leap(y); for (i = 1; yd > daytab[l][i]; i++) yd -= daytab[l][i]; *m = i; *d = yd; }
static int weekday(int y, int m, int d) { static const int t[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 }; y -= m < 3; return (y + y / 4 - y / 100 + y / 400 + t[m - 1] + d) % 7; }
static const char *month_name(int n) { static const char *const name[] = { "?", "Jan", "Feb", "Mar", "Apr" }; return n < 1 || n > 4 ? name[0] : name[n]; }
int main(void)
{
    int m, d;
    month_day(1988, 60, &m, &d); printf("%d %d/%d %s %s\n", day_of_year(1988, 3, 1), m, d, month_name(m), month_name(13));
    printf("%d%d%d%d\n", leap(1900), leap(2000), leap(2024), leap(2023));
    for (int i = 0, w = weekday(2024, 2, 1); i < w; i++) printf("   ");
    for (int i = 1; i <= daytab[leap(2024)][2]; i++) printf("%2d%c", i, weekday(2024, 2, i) == 6 || i == 29 ? '\n' : ' ');
    return 0;
}
