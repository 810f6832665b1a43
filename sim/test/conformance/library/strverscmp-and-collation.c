#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

#define SIGN(x) ((x) > 0 ? 1 : (x) < 0 ? -1 : 0)

int main(void)
{
    static const char *const v[] = { "000", "00", "01", "010", "09", "0", "1", "9", "10", "a1", "a01", "a10", "a9", "" };

    for (unsigned i = 0; i < sizeof v / sizeof *v; i++) { for (unsigned j = 0; j < sizeof v / sizeof *v; j++) printf("%2d ", SIGN(strverscmp(v[i], v[j]))); printf("\n"); }
    printf("%d %d %d\n", SIGN(strcoll("abc", "abd")), SIGN(strcasecmp("Zebra", "apple")), SIGN(strncasecmp("HELLO", "help", 3)));
    printf("%d %d\n", SIGN(strcmp("a", "\x80")), SIGN(memcmp("\x7f", "\x80", 1)));
    return 0;
}
