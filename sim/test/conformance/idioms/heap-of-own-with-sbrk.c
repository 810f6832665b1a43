#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct block { size_t size; int free; struct block *next; };
static struct block *head;
static int grown;

static void *take(size_t size)
{
    struct block *b, *last = NULL;

    size = (size + 15) & ~(size_t)15;
    for (b = head; b; last = b, b = b->next)
        if (b->free && b->size >= size) {
            if (b->size >= size + sizeof *b + 16) {
                struct block *rest = (struct block *)((char *)(b + 1) + size);
                rest->size = b->size - size - sizeof *b;
                rest->free = 1;
                rest->next = b->next;
                b->next = rest;
                b->size = size;
            }
            b->free = 0;
            return b + 1;
        }
    b = sbrk(size + sizeof *b);
    if (b == (void *)-1)
        return NULL;
    grown++;
    b->size = size;
    b->free = 0;
    b->next = NULL;
    if (last)
        last->next = b;
    else
        head = b;
    return b + 1;
}

static void give(void *p)
{
    if (!p)
        return;
    ((struct block *)p - 1)->free = 1;
    for (struct block *b = head; b; b = b->next)
        while (b->free && b->next && b->next->free) {
            b->size += sizeof *b + b->next->size;
            b->next = b->next->next;
        }
}

static void show(void)
{
    for (struct block *b = head; b; b = b->next)
        printf("%s%zu ", b->free ? "-" : "+", b->size);
    printf("\n");
}

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    char *a = take(100), *b = take(200), *c = take(50);
    strcpy(b, "middle");
    show();
    give(a);
    give(c);
    show();
    char *d = take(40);
    show();
    give(b);
    show();
    char *e = take(300);
    show();
    printf("reused %d %d, grown %d times\n", d == a, e > d, grown);
    return 0;
}
