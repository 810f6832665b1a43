#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
    FILE *f = fopen("text", "w+"); char *line = 0; size_t room = 0; long n, total = 0; int number = 0;
    for (int i = 1; i < 12; i++) { for (int k = 0; k < i * i; k++) fputc("abc"[k % 3], f); fputc(i == 11 ? '!' : '\n', f); }
    rewind(f);
    while ((n = getline(&line, &room, f)) > 0) { total += n; printf("%2d %3ld %.8s%s\n", ++number, n, line, n > 8 ? "..." : ""); }
    printf("%ld %zu %d\n", total, room, line[strlen(line) - 1]); free(line); return fclose(f);
}
