#include <stdio.h>
static const struct entry { const char *const key; const int value[2]; const struct entry *const next; } table[] = { { "zero", { 0, 10 }, &table[2] }, { "one", { 1, 11 }, NULL }, { "two", { 2, 12 }, &table[1] } };
static const int *const values[] = { table[0].value, table[1].value + 1, &table[2].value[0] };
static const char *const *const keys = (const char *const[]){ "a", "b", NULL };
static const char matrix[3][4] = { "abc", "def", "ghi" };
static const char (*const row)[4] = &matrix[1];
int main(void)
{
    for (const struct entry *e = table; e; e = e->next) printf("%s=%d,%d ", e->key, e->value[0], e->value[1]);
    printf("%d %d %d\n", *values[0], *values[1], *values[2]);
    for (const char *const *k = keys; *k; ++k) printf("%s", *k);
    printf(" %s %c %c\n", *row, row[1][2], (*row)[0]); printf("%zu\n", sizeof table / sizeof *table);
    return 0;
}
