#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b) { return strcmp(a, b); }
static void visit(const void *node, VISIT which, int depth) { if (which == postorder || which == leaf) printf("%s:%d ", *(char *const *)node, depth); }

int main(void)
{
    static char *const words[] = { "mango", "apple", "pear", "fig", "kiwi", "apple" };
    void *root = NULL;
    ENTRY e, *found;
    int list[10] = { 1, 2, 3 }, key = 7;
    size_t n = 3;

    for (int i = 0; i < 6; i++) printf("%d", *(char **)tsearch(words[i], &root, compare) == words[i]);
    printf("\n"); twalk(root, visit); printf("\n");
    printf("%d %d\n", tfind("fig", &root, compare) != NULL, tfind("plum", &root, compare) == NULL); tdelete("mango", &root, compare); twalk(root, visit); printf("\n");
    printf("%d\n", hcreate(20)); for (long i = 0; i < 5; i++) { e.key = words[i]; e.data = (void *)i; hsearch(e, ENTER); }
    e.key = "kiwi"; found = hsearch(e, FIND); printf("%ld\n", (long)found->data); e.key = "none"; printf("%d\n", hsearch(e, FIND) == NULL); hdestroy();
    int *p = lsearch(&key, list, &n, sizeof *list, (int (*)(const void *, const void *))memcmp == 0 ? compare : (int (*)(const void *, const void *))compare); (void)p;
    printf("%zu\n", n);
    return 0;
}
