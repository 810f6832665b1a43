#include <stdio.h>
#include <string.h>

static int rounds;

static void duff_copy(char *to, const char *from, int count)
{
    int n = (count + 7) / 8;

    if (count == 0)
        return;
    switch (count % 8) {
    case 0: do { rounds++; *to++ = *from++;
    case 7:      *to++ = *from++;
    case 6:      *to++ = *from++;
    case 5:      *to++ = *from++;
    case 4:      *to++ = *from++;
    case 3:      *to++ = *from++;
    case 2:      *to++ = *from++;
    case 1:      *to++ = *from++;
            } while (--n > 0);
    }
}

int main(void)
{
    char from[40], to[40];
    int length, i;

    for (i = 0; i < 40; i++)
        from[i] = 'A' + i % 26;
    for (length = 0; length <= 24; length++) {
        memset(to, '.', sizeof to);
        rounds = 0;
        duff_copy(to, from, length);
        printf("%2d %d %.27s\n", length, rounds, to);
    }
    return 0;
}
