#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person { char name[12]; int age; double height; };

static int by_age(const void *a, const void *b) { return ((const struct person *)a)->age - ((const struct person *)b)->age; }
static int by_name(const void *a, const void *b) { return strcmp(((const struct person *)a)->name, ((const struct person *)b)->name); }
static int by_height(const void *a, const void *b) { double x = ((const struct person *)a)->height, y = ((const struct person *)b)->height; return (x > y) - (x < y); }
static int ints(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return x < y ? -1 : x > y; }
static int strings(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int chars(const void *a, const void *b) { return *(const char *)a - *(const char *)b; }
static int with_data(const void *a, const void *b, void *data) { ++*(int *)data; return -ints(a, b); }

int main(void)
{
    struct person people[] = { { "Mia", 30, 1.7 }, { "Ben", 25, 1.8 }, { "Ada", 30, 1.6 }, { "Tom", 5, 1.1 }, { "Eve", 30, 1.65 } };
    const char *words[] = { "pear", "fig", "apple", "plum", "fig" };
    char letters[] = "thequickbrown";
    int v[100], key = 48, *found, calls = 0;

    qsort(people, 5, sizeof *people, by_age);
    for (int i = 0; i < 5; i++) printf("%s ", people[i].name);
    qsort(people, 5, sizeof *people, by_name);
    for (int i = 0; i < 5; i++) printf("%s ", people[i].name);
    qsort(people, 5, sizeof *people, by_height);
    for (int i = 0; i < 5; i++) printf("%s ", people[i].name);
    printf("\n");
    qsort(words, 5, sizeof *words, strings);
    for (int i = 0; i < 5; i++) printf("%s ", words[i]);
    qsort(letters, strlen(letters), 1, chars);
    printf("%s\n", letters);
    for (int i = 0; i < 100; i++) v[i] = i * 37 % 101;
    qsort(v, 100, sizeof *v, ints);
    for (int i = 0; i < 100; i += 9) printf("%d ", v[i]);
    found = bsearch(&key, v, 100, sizeof *v, ints);
    printf("%td ", found - v);
    key = 1000;
    printf("%d\n", bsearch(&key, v, 100, sizeof *v, ints) == NULL);
    qsort_r(v, 100, sizeof *v, with_data, &calls);
    printf("%d %d %d\n", v[0], v[99], calls > 100);
    qsort(v, 0, sizeof *v, ints);
    qsort(v, 1, sizeof *v, ints);
    printf("%d\n", v[0]);
    return 0;
}
