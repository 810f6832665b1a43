#include <stdio.h>

enum colour { RED, GREEN = 5, BLUE, LAST = BLUE + 10, MINUS = -1 };
typedef enum { OFF, ON } toggle;
typedef struct node node;
typedef unsigned long word, *wordp;

struct node { int value; node *next; };

int main(void)
{
    enum colour c = BLUE;
    toggle t = ON;
    word w = 7;
    wordp p = &w;
    node b = { 2, NULL }, a = { 1, &b };

    printf("%d %d %d %d %d\n", RED, GREEN, BLUE, LAST, MINUS);
    printf("%d %d %lu\n", c + 1, !t, *p);
    printf("%d\n", a.next->value);
    printf("%zu %zu\n", sizeof c, sizeof(enum colour));
    switch (c) {
    case RED: puts("red"); break;
    case BLUE: puts("blue"); break;
    default: puts("other");
    }
    return 0;
}
