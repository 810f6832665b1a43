#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    FILE *f = fopen("lines", "w+");
    char b[8], *line = NULL;
    size_t room = 0;
    ssize_t n;

    fputs("short\nexactly7\n\na much longer line than the buffer\nlast without newline", f);
    rewind(f);
    while (fgets(b, sizeof b, f))
        printf("[%s]%zu ", b, strlen(b));
    printf("%d\n", feof(f) != 0);
    rewind(f);
    while ((n = getline(&line, &room, f)) > 0)
        printf("%zd %d ", n, line[n - 1] == '\n');
    printf("%zd %d %zu\n", n, feof(f) != 0, room);
    rewind(f);
    while ((n = getdelim(&line, &room, ' ', f)) > 0)
        printf("%zd ", n);
    printf("\n");
    rewind(f);
    printf("%s", fgets(b, 2, f)); printf("%d %d\n", fgets(b, 1, f) == b, b[0]);
    fread(b, 2, 3, f); printf("%.6s %ld\n", b, ftell(f));
    printf("%zu\n", fread(b, 1, 8, f));
    free(line);
    fclose(f);
    f = fopen("big", "w+");
    for (int i = 0; i < 3000; i++) fputc('x', f);
    fputc('\n', f);
    rewind(f);
    line = NULL; room = 0;
    n = getline(&line, &room, f);
    printf("%zd %zu\n", n, room);
    return 0;
}
