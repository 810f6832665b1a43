#include <ctype.h>
#include <stdio.h>

int main(void)
{
    int counts[12] = { 0 };

    for (int c = 0; c < 128; c++) {
        counts[0] += isalpha(c) != 0;
        counts[1] += isdigit(c) != 0;
        counts[2] += isalnum(c) != 0;
        counts[3] += isspace(c) != 0;
        counts[4] += isupper(c) != 0;
        counts[5] += islower(c) != 0;
        counts[6] += ispunct(c) != 0;
        counts[7] += isprint(c) != 0;
        counts[8] += iscntrl(c) != 0;
        counts[9] += isxdigit(c) != 0;
        counts[10] += isgraph(c) != 0;
        counts[11] += isblank(c) != 0;
    }
    for (int i = 0; i < 12; i++)
        printf("%d ", counts[i]);
    printf("\n%c%c%c %c%c\n", toupper('a'), toupper('Z'), toupper('1'), tolower('Q'), tolower('~'));
    printf("%d %d\n", isalpha(EOF), isdigit(200));
    return 0;
}
