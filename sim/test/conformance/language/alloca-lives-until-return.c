#include <alloca.h>
#include <stdio.h>
#include <string.h>

struct cell { int value; struct cell *next; };

static int list(int n)
{
    struct cell *head = NULL;
    int sum = 0;

    for (int i = 0; i < n; i++) {
        struct cell *c = alloca(sizeof *c);
        c->value = i;
        c->next = head;
        head = c;
    }
    for (struct cell *c = head; c; c = c->next)
        sum += c->value;
    return sum;
}

static char *repeat(char *out, const char *word, int times)
{
    char *copy = __builtin_alloca(strlen(word) * times + 1);

    *copy = 0;
    while (times--)
        strcat(copy, word);
    return strcpy(out, copy);
}

int main(void)
{
    char out[100];
    int i;

    printf("%d\n", list(100));
    printf("%s\n", repeat(out, "ab", 5));
    for (i = 0; i < 1000; i++)
        list(200);
    printf("%d\n", list(3));
    printf("%d\n", (int)((unsigned long)alloca(1) % 16));
    return 0;
}
