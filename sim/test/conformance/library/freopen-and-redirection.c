#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char line[80];
    int saved = dup(1), n = 0;
    FILE *f;

    printf("to the terminal\n"); fflush(stdout);
    close(1); open("out", O_WRONLY | O_CREAT | O_TRUNC, 0644); printf("to the file\n"); fflush(stdout); dup2(saved, 1); printf("back\n");
    f = fopen("in", "w"); for (int i = 1; i <= 5; i++) fprintf(f, "line %d\n", i * i); fclose(f);
    freopen("in", "r", stdin); while (fgets(line, sizeof line, stdin)) n += atoi(line + 5); printf("%d %d\n", n, feof(stdin) != 0);
    rewind(stdin); printf("%d", getchar()); ungetc('X', stdin); printf(" %s", fgets(line, 10, stdin));
    f = fopen("out", "a+"); fprintf(f, "appended\n"); rewind(f); while (fgets(line, sizeof line, f)) printf("<%.*s>", (int)strcspn(line, "\n"), line); printf("\n"); fclose(f);
    freopen("out", "w", stderr); fprintf(stderr, "error text\n"); perror("x"); fflush(stderr); f = fopen("out", "r"); printf("%s", fgets(line, sizeof line, f)); fclose(f);
    printf("%d\n", freopen("none/none", "r", stdin) == NULL);
    return 0;
}
