#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *line = NULL, small[5];
    size_t size = 0;
    ssize_t n;
    FILE *f = fopen("text", "w+");

    fputs("short\na somewhat longer line than the first\n\nlast", f);
    rewind(f);
    while ((n = getline(&line, &size, f)) > 0)
        printf("%ld %s%s", (long)n, line, line[n - 1] == '\n' ? "" : "(no newline)\n");
    printf("%ld\n", (long)n);
    rewind(f);
    for (int i = 0; i < 3; i++)
        printf("[%s]", fgets(small, sizeof small, f));
    printf("\n");
    free(line);
    fclose(f);
    return 0;
}
