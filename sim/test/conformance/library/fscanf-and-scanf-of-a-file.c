#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    FILE *f = fopen("data", "w+");
    char name[20];
    int n, total = 0, r;
    double price;

    fprintf(f, "apple 3 1.25\npear 10 0.5\n  plum   7\t2\nbroken x\n");
    rewind(f);
    while ((r = fscanf(f, "%19s %d %lf", name, &n, &price)) == 3) {
        printf("%s: %d at %.2f\n", name, n, price);
        total += n;
    }
    printf("%d %d %s\n", r, total, name);
    printf("%d\n", getc(f));
    printf("%d %d\n", fscanf(f, "%s", name), feof(f));
    printf("%d\n", fscanf(f, "%s", name));
    rewind(f);
    fscanf(f, "%*[^\n]");
    printf("%d", getc(f)); printf(" %d", fscanf(f, "pe%2s", name)); printf(" %s\n", name);
    printf("%ld\n", ftell(f));
    freopen("data", "r", stdin);
    printf("%d", scanf("%s", name)); printf(" %s\n", name);
    printf("%d", scanf("%d", &n)); printf(" %d\n", n);
    printf("%d\n", getchar());
    fclose(f);
    return 0;
}
