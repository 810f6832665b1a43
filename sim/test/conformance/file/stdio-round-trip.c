#include <stdio.h>
#include <string.h>

int main(void)
{
    char line[64];
    FILE *f = fopen("lines", "w");

    for (int i = 1; i <= 5; i++)
        fprintf(f, "line %d of %d\n", i, 5);
    fputs("last, without newline", f);
    printf("ftell %ld\n", ftell(f));
    printf("fclose %d\n", fclose(f));
    f = fopen("lines", "r");
    while (fgets(line, sizeof line, f)) {
        line[strcspn(line, "\n")] = 0;
        printf("[%s]\n", line);
    }
    printf("eof %d error %d\n", feof(f) != 0, ferror(f) != 0);
    rewind(f);
    int first = fgetc(f);
    int second = fgetc(f);
    printf("%c%c\n", first, second);
    fclose(f);
    printf("%s\n", fopen("missing", "r") ? "opened" : "NULL");
    return 0;
}
