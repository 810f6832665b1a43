#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static void try(const char *text, int base)
{
    char *end;

    errno = 0;
    long value = strtol(text, &end, base);
    printf("'%s' base %d: %ld rest '%s' errno %d\n", text, base, value, end, errno);
}

int main(void)
{
    try("42", 10);
    try("  -42abc", 10);
    try("+7", 10);
    try("0x1F", 16);
    try("0x1F", 0);
    try("1F", 16);
    try("0777", 0);
    try("0777", 10);
    try("zz", 36);
    try("102", 2);
    try("", 10);
    try("abc", 10);
    try("0x", 16);
    try("9223372036854775807", 10);
    try("9223372036854775808", 10);
    try("-9223372036854775809", 10);
    errno = 0;
    unsigned long u = strtoul("-1", NULL, 10);
    printf("%lu %d\n", u, errno);
    u = strtoul("18446744073709551616", NULL, 10);
    printf("%lu %d\n", u, errno);
    printf("%d %ld\n", atoi("123abc"), atol("-99999999999"));
    return 0;
}
