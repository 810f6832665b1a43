#include <stdio.h>
#include <stddef.h>

#define container_of(ptr, type, member) ({ \
    const __typeof__(((type *)0)->member) *_m = (ptr); \
    (type *)((char *)_m - offsetof(type, member)); })

struct node { struct node *next; };
struct item { char name[8]; int weight; struct node link; };

int main(void)
{
    struct item items[3] = { { "one", 1, { 0 } }, { "two", 2, { 0 } }, { "three", 3, { 0 } } };
    struct node *head = 0;
    typeof(items[0]) copy = items[1];
    typeof(int *) p, q;
    typeof(int[4]) array = { 1, 2, 3, 4 };
    __auto_type guess = 1.0f + 2;
    __auto_type big = 1UL << 40;
    int i;

    for (i = 0; i < 3; i++) {
        items[i].link.next = head;
        head = &items[i].link;
    }
    for (struct node *n = head; n; n = n->next)
        printf("%s %d\n", container_of(n, struct item, link)->name, container_of(n, struct item, link)->weight);
    p = array;
    q = array + 3;
    printf("%s %d %d %zu %zu\n", copy.name, *p, *q, sizeof guess, sizeof big);
    printf("%lu\n", big);
    typeof(p - q) distance = q - p;
    printf("%td %zu\n", distance, sizeof distance);
    return 0;
}
