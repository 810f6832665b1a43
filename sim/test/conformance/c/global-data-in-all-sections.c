#include <stdio.h>

int zero[1000];
int set[5] = { 1, 2, 3 };
const int table[] = { 5, 4, 3, 2, 1 };
const char *names[] = { "alpha", "beta", NULL };
static char buffer[] = "modifiable";
int *pointer = &set[2];
char *inside = buffer + 3;
int (*function)(const char *) = puts;

int main(void)
{
    int sum = 0;

    for (int i = 0; i < 1000; i++)
        sum += zero[i];
    printf("%d %d %d\n", sum, *pointer, set[4]);
    *inside = 'I';
    function(buffer);
    for (const char **n = names; *n; n++)
        printf("%s ", *n);
    printf("%d\n", table[names[1][0] - 'a']);
    zero[999] = 7;
    printf("%d\n", zero[999]);
    return 0;
}
