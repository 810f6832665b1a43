#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct packet {
    int length;
    char data[];
};

struct list {
    struct list *next;
    struct packet *packet;
};

static struct list *push(struct list *head, const char *text)
{
    struct list *item = malloc(sizeof *item);

    item->packet = malloc(sizeof(struct packet) + strlen(text) + 1);
    item->packet->length = strlen(text);
    strcpy(item->packet->data, text);
    item->next = head;
    return item;
}

int main(void)
{
    struct list *head = NULL, *reversed = NULL;

    head = push(push(push(head, "one"), "twelve"), "three");
    for (struct list *l = head; l; l = l->next)
        printf("%s (%d) ", l->packet->data, l->packet->length);
    printf("\n");
    while (head) {
        struct list *next = head->next;
        head->next = reversed;
        reversed = head;
        head = next;
    }
    while (reversed) {
        struct list *gone = reversed;
        printf("%s ", gone->packet->data);
        reversed = gone->next;
        free(gone->packet);
        free(gone);
    }
    printf("\n%zu\n", sizeof(struct packet));
    return 0;
}
