#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char b[16] = "0123456789", *out, word[8];
    size_t n;
    FILE *f = fmemopen(b, 10, "r"), *m;
    int v, c;

    printf("%d", fscanf(f, "%3d%7s", &v, word)); printf(" %d %s\n", v, word);
    printf("%d %d\n", fgetc(f), feof(f) != 0);
    fclose(f);
    f = fmemopen(b, sizeof b, "w"); fprintf(f, "%s-%d", "abc", 5); fclose(f); printf("%s\n", b);
    m = open_memstream(&out, &n);
    for (int i = 0; i < 50; i++)
        fprintf(m, "%d,", i);
    fflush(m);
    printf("%zu %.12s\n", n, out);
    fseek(m, 0, SEEK_SET); fputs("X", m); fflush(m); printf("%zu %c\n", n, out[0]);
    fclose(m);
    printf("%d %.9s\n", strlen(out) >= n, out);
    free(out);
    f = fmemopen("line one\nline two\n", 18, "r");
    while ((c = fgetc(f)) != EOF) putchar(c);
    return 0;
}
