#include <stdio.h>

struct item { int key; char name[12]; };

int main(void)
{
    int numbers[10];
    struct item items[4] = { { 1, "one" }, { 2, "two" }, { 3, "three" }, { 4, "four" } };
    struct item *last = &items[3];
    int *p = numbers, *q = &numbers[7];
    char *bytes = (char *)numbers;

    for (int i = 0; i < 10; i++)
        *(numbers + i) = i * i;
    printf("%ld %ld\n", (long)(q - p), (long)((char *)q - (char *)p));
    printf("%d %d %d\n", *q, q[-2], *(q - 7));
    p += 3;
    printf("%d\n", *p--);
    printf("%d\n", *p);
    printf("%s %s\n", last->name, (last - 2)->name);
    printf("%ld\n", (long)(last - items));
    printf("%d\n", *(int *)(bytes + 4 * 5));
    printf("%d %d\n", p < q, p == &numbers[2]);
    void *v = items;
    printf("%s\n", ((struct item *)(v + sizeof(struct item)))->name);
    return 0;
}
