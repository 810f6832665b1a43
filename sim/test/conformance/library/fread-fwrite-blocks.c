#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct record { int id; double value; char name[8]; };

int main(void)
{
    struct record out[5], in[5];
    FILE *f = fopen("records", "wb+");
    size_t n;
    int sum = 0;
    char big[9000], back[9000];

    for (int i = 0; i < 5; i++) { memset(&out[i], 0, sizeof *out); out[i].id = i; out[i].value = i * 1.5; sprintf(out[i].name, "rec%d", i); }
    n = fwrite(out, sizeof *out, 5, f); printf("%zu %ld\n", n, ftell(f));
    rewind(f); n = fread(in, sizeof *in, 5, f); printf("%zu %d\n", n, memcmp(in, out, sizeof in));
    n = fread(in, sizeof *in, 1, f); printf("%zu %d %d\n", n, feof(f) != 0, ferror(f));
    fseek(f, 2 * sizeof *in, SEEK_SET); fread(in, sizeof *in, 1, f); printf("%d %g %s\n", in[0].id, in[0].value, in[0].name);
    fseek(f, -(long)sizeof *in, SEEK_END); in[0].id = 99; strcpy(in[0].name, "last"); fwrite(in, sizeof *in, 1, f);
    rewind(f); while (fread(in, sizeof *in, 1, f) == 1) sum += in[0].id; printf("%d %s\n", sum, in[0].name);
    rewind(f); n = fread(back, 1, 50, f); printf("%zu ", n); n = fread(back, 7, 100, f); printf("%zu ", n); n = fread(back, 0, 5, f); printf("%zu\n", n);
    for (int i = 0; i < 9000; i++) big[i] = i * 7;
    fseek(f, 0, SEEK_SET); printf("%zu ", fwrite(big, 1, 10, f)); printf("%zu ", fwrite(big + 10, 1, 8990, f)); fflush(f);
    rewind(f); printf("%zu %d\n", fread(back, 3000, 3, f), memcmp(big, back, 9000));
    rewind(f); for (int i = 0; i < 9000; i += 900) { fgetc(f); fread(back, 1, 899, f); } printf("%ld %d\n", ftell(f), fgetc(f));
    fclose(f);
    return 0;
}
