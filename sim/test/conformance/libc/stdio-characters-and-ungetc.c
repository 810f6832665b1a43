#include <stdio.h>

int main(void)
{
    int c, d;
    FILE *f = fopen("chars", "w+");

    fputc('a', f);
    putc('b', f);
    fputs("cd\n", f);
    fprintf(f, "%d\n", 42);
    rewind(f);
    c = fgetc(f);
    d = getc(f);
    printf("%c%c\n", c, d);
    ungetc('X', f);
    c = getc(f);
    d = getc(f);
    printf("%c%c\n", c, d);
    int n;
    c = fscanf(f, "%*c\n%d", &n);
    printf("%d %d\n", c, n);
    while ((c = getc(f)) != EOF)
        printf("<%d>", c);
    printf(" eof %d\n", !!feof(f));
    printf("fseek %d\n", fseek(f, -3, SEEK_END));
    printf("%ld\n", ftell(f));
    fclose(f);
    return 0;
}
