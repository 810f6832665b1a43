#include <stdio.h>
#include <string.h>

struct record { int id; char name[12]; };

int main(void)
{
    struct record out[3] = { { 1, "one" }, { 2, "two" }, { 3, "three" } }, in[4];
    FILE *f = fopen("records", "wb");

    printf("%zu\n", fwrite(out, sizeof out[0], 3, f));
    fclose(f);
    f = fopen("records", "rb");
    memset(in, 0, sizeof in);
    printf("%zu\n", fread(in, sizeof in[0], 4, f));
    for (int i = 0; i < 3; i++)
        printf("%d %s\n", in[i].id, in[i].name);
    fseek(f, sizeof in[0], SEEK_SET);
    printf("%zu", fread(in, 1, 4, f));
    printf(" %d\n", in[0].id);
    fclose(f);
    f = fopen("records", "a");
    fwrite("tail", 1, 4, f);
    fclose(f);
    f = fopen("records", "r");
    fseek(f, 0, SEEK_END);
    printf("%ld\n", ftell(f));
    fclose(f);
    return 0;
}
