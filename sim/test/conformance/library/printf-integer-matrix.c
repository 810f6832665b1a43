#include <limits.h>
#include <stdint.h>
#include <stddef.h>
#include <stdio.h>

int main(void)
{
    static const char *const flags[] = { "", "-", "+", " ", "#", "0", "-#", "+0", " 0", "#0", "-0", "+ ", "-+#0 " };
    static const char *const sizes[] = { "", "8", ".4", "8.4", ".0", "1", "12.10" };
    static const char conversions[] = "dixXou";
    static const int values[] = { 0, 1, -1, 42, INT_MAX, INT_MIN };
    char format[32];

    for (unsigned f = 0; f < sizeof flags / sizeof *flags; f++)
        for (unsigned s = 0; s < sizeof sizes / sizeof *sizes; s++)
            for (const char *c = conversions; *c; c++) {
                sprintf(format, "|%%%s%s%c", flags[f], sizes[s], *c);
                printf("%-10s", format + 1);
                for (unsigned v = 0; v < sizeof values / sizeof *values; v++)
                    printf(format, values[v]);
                printf("|\n");
            }
    return 0;
}
