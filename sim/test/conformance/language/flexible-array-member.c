#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stddef.h>

struct message { unsigned short length; char kind; char text[]; };
struct vector { size_t used, room; long data[]; };

static struct message fixed = { 5, 'f', { 'f', 'i', 'x', 'e', 'd' } };

static struct vector *push(struct vector *v, long value)
{
    if (v == NULL || v->used == v->room) {
        size_t room = v ? v->room * 2 : 2;
        size_t used = v ? v->used : 0;
        v = realloc(v, sizeof *v + room * sizeof v->data[0]);
        v->used = used;
        v->room = room;
    }
    v->data[v->used++] = value;
    return v;
}

int main(void)
{
    struct message *m = malloc(sizeof *m + 6);
    struct vector *v = NULL;
    long sum = 0;
    int i;

    m->length = 5;
    memcpy(m->text, "hello", 6);
    printf("%zu %zu %s\n", sizeof(struct message), offsetof(struct message, text), m->text);
    printf("%zu %zu\n", sizeof(struct vector), offsetof(struct vector, data));
    printf("%.*s\n", fixed.length, fixed.text);
    for (i = 0; i < 100; i++)
        v = push(v, i * i);
    for (i = 0; i < 100; i++)
        sum += v->data[i];
    printf("%zu %zu %ld\n", v->used, v->room, sum);
    free(m);
    free(v);
    return 0;
}
