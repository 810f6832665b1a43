#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node { struct node *left, *right; int key; };
struct entry { struct entry *next; int count; char word[]; };

static void insert(struct node **at, int key)
{
    while (*at)
        at = key < (*at)->key ? &(*at)->left : &(*at)->right;
    *at = calloc(1, sizeof **at);
    (*at)->key = key;
}

static int height(const struct node *n)
{
    int l, r;

    if (!n)
        return 0;
    l = height(n->left), r = height(n->right);
    return 1 + (l > r ? l : r);
}

static void walk(const struct node *n, void (*visit)(int)) { if (n) { walk(n->left, visit); visit(n->key); walk(n->right, visit); } }
static void show(int key) { printf("%d ", key); }
static void drop(struct node *n) { if (n) { drop(n->left); drop(n->right); free(n); } }

static struct entry *table[8];

static void count(const char *word)
{
    unsigned h = 5381;
    struct entry **p;

    for (const char *s = word; *s; s++)
        h = h * 33 ^ (unsigned char)*s;
    for (p = &table[h % 8]; *p; p = &(*p)->next)
        if (!strcmp((*p)->word, word)) {
            (*p)->count++;
            return;
        }
    *p = malloc(sizeof **p + strlen(word) + 1);
    (*p)->next = NULL;
    (*p)->count = 1;
    strcpy((*p)->word, word);
}

static struct entry *reverse(struct entry *e)
{
    struct entry *out = NULL, *next;

    for (; e; e = next)
        next = e->next, e->next = out, out = e;
    return out;
}

int main(void)
{
    static const int keys[] = { 50, 20, 70, 10, 30, 60, 80, 25, 35, 75 };
    char text[] = "the quick brown fox jumps over the lazy dog the fox";
    struct node *root = NULL;

    for (unsigned i = 0; i < sizeof keys / sizeof *keys; i++)
        insert(&root, keys[i]);
    walk(root, show);
    printf("height %d\n", height(root));
    drop(root);
    for (char *w = strtok(text, " "); w; w = strtok(NULL, " "))
        count(w);
    for (int i = 0; i < 8; i++) {
        table[i] = reverse(table[i]);
        for (struct entry *e = table[i]; e; e = e->next)
            printf("%d:%s=%d ", i, e->word, e->count);
    }
    printf("\n");
    return 0;
}
