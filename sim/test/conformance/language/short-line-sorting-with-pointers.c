#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int numcmp(const char *a, const char *b) { double x = atof(a), y = atof(b); return x < y ? -1 : x > y; }
static void swap(void *v[], int i, int j) { void *t = v[i]; v[i] = v[j]; v[j] = t; }
static void sort(void *v[], int left, int right, int (*comp)(void *, void *))
{
    int i, last;
    if (left >= right) return;
    swap(v, left, (left + right) / 2);
    last = left;
    for (i = left + 1; i <= right; i++) if ((*comp)(v[i], v[left]) < 0) swap(v, ++last, i);
    swap(v, left, last); sort(v, left, last - 1, comp); sort(v, last + 1, right, comp);
}
int main(void)
{
    char *a[] = { "10", "9", "-3.5", "100", "2e1" }, *b[5];
    memcpy(b, a, sizeof a);
    sort((void **)a, 0, 4, (int (*)(void *, void *))strcmp); sort((void **)b, 0, 4, (int (*)(void *, void *))numcmp);
    for (int i = 0; i < 5; i++) printf("%s %s\n", a[i], b[i]);
    return 0;
}
