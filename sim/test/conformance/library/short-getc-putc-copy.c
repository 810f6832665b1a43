#include <stdio.h>
int main(void)
{
    FILE *in = fopen("a", "w+"), *out = fopen("b", "w+");
    int c, n = 0, last = '\n';
    for (int i = 0; i < 300; i++) fprintf(in, "%d%c", i, i % 7 ? ' ' : '\n');
    rewind(in); while ((c = getc(in)) != EOF) { if (c == ' ') c = '_'; if (c != '\n' || last != '\n') putc(c, out), n++; last = c; }
    printf("%d %ld %d %d\n", n, ftell(out), feof(in) != 0, ferror(in)); rewind(out); for (int i = 0; i < 60; i++) putchar(getc(out)); printf("\n%d %d\n", fclose(in), fclose(out)); return 0;
}
