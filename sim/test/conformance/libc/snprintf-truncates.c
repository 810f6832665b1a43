#include <stdio.h>
#include <string.h>

int main(void)
{
    char buffer[8];
    int r;

    memset(buffer, '#', sizeof buffer);
    r = snprintf(buffer, sizeof buffer, "%s", "short");
    printf("%d '%s'\n", r, buffer);
    r = snprintf(buffer, sizeof buffer, "%s %d", "longer", 12345);
    printf("%d '%s'\n", r, buffer);
    r = snprintf(NULL, 0, "%d", 1234567);
    printf("%d\n", r);
    r = snprintf(buffer, 1, "x");
    printf("%d '%s'\n", r, buffer);
    r = sprintf(buffer, "%c%c", 'o', 'k');
    printf("%d '%s'\n", r, buffer);
    return 0;
}
