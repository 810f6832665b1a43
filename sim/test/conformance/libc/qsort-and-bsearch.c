#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person { char name[10]; int age; };

static int by_age(const void *a, const void *b)
{
    return ((const struct person *)a)->age - ((const struct person *)b)->age;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct person *)a)->name, ((const struct person *)b)->name);
}

static int ints(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

int main(void)
{
    struct person people[] = { { "mel", 40 }, { "ada", 36 }, { "ken", 81 }, { "joe", 40 }, { "zoe", 7 } };
    int numbers[] = { 5, -1, 3, 99, 0, 42, -100, 7 }, key = 42, missing = 43;

    qsort(people, 5, sizeof people[0], by_age);
    for (int i = 0; i < 5; i++)
        printf("%s %d, ", people[i].name, people[i].age);
    qsort(people, 5, sizeof people[0], by_name);
    printf("\n");
    for (int i = 0; i < 5; i++)
        printf("%s ", people[i].name);
    qsort(numbers, 8, sizeof(int), ints);
    printf("\n");
    for (int i = 0; i < 8; i++)
        printf("%d ", numbers[i]);
    int *found = bsearch(&key, numbers, 8, sizeof(int), ints);
    printf("\nat %ld, %s\n", (long)(found - numbers), bsearch(&missing, numbers, 8, sizeof(int), ints) ? "found" : "missing");
    return 0;
}
