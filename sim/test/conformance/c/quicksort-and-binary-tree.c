#include <stdio.h>
#include <stdlib.h>

struct tree { int key; struct tree *left, *right; };

static struct tree *insert(struct tree *t, int key)
{
    if (t == NULL) {
        t = calloc(1, sizeof *t);
        t->key = key;
    } else if (key < t->key) {
        t->left = insert(t->left, key);
    } else if (key > t->key) {
        t->right = insert(t->right, key);
    }
    return t;
}

static void walk(struct tree *t)
{
    if (!t)
        return;
    walk(t->left);
    printf("%d ", t->key);
    walk(t->right);
}

static int height(struct tree *t)
{
    if (!t)
        return 0;
    int l = height(t->left), r = height(t->right);
    return 1 + (l > r ? l : r);
}

static void sort(int *a, int n)
{
    if (n < 2)
        return;
    int pivot = a[n / 2], i = 0, j = n - 1;
    while (i <= j) {
        while (a[i] < pivot) i++;
        while (a[j] > pivot) j--;
        if (i <= j) {
            int t = a[i];
            a[i++] = a[j];
            a[j--] = t;
        }
    }
    sort(a, j + 1);
    sort(a + i, n - i);
}

int main(void)
{
    struct tree *root = NULL;
    int numbers[50];
    unsigned seed = 12345;

    for (int i = 0; i < 50; i++) {
        seed = seed * 1103515245 + 12345;
        numbers[i] = seed >> 16 & 1023;
        root = insert(root, numbers[i]);
    }
    walk(root);
    printf("\nheight %d\n", height(root));
    sort(numbers, 50);
    for (int i = 0; i < 50; i++)
        printf("%d ", numbers[i]);
    printf("\n");
    return 0;
}
