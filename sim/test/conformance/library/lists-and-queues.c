/* The five families of sys/queue.h. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

struct item {
    int n;
    LIST_ENTRY(item) l;
    SLIST_ENTRY(item) s;
    STAILQ_ENTRY(item) st;
    SIMPLEQ_ENTRY(item) q;
    TAILQ_ENTRY(item) t;
    CIRCLEQ_ENTRY(item) c;
};
LIST_HEAD(listhead, item) list = LIST_HEAD_INITIALIZER(list);
SLIST_HEAD(slisthead, item) slist;
STAILQ_HEAD(stailhead, item) stail = STAILQ_HEAD_INITIALIZER(stail), stail2;
SIMPLEQ_HEAD(simplehead, item) simple;
TAILQ_HEAD(tailhead, item) tail = TAILQ_HEAD_INITIALIZER(tail), tail2;
CIRCLEQ_HEAD(circlehead, item) circle;

int main(void)
{
    struct item it[12], *p;
    for (int i = 0; i < 12; i++) it[i].n = i;

    LIST_INSERT_HEAD(&list, &it[0], l); LIST_INSERT_HEAD(&list, &it[1], l); LIST_INSERT_AFTER(&it[1], &it[2], l); LIST_INSERT_BEFORE(&it[1], &it[3], l);
    LIST_FOREACH(p, &list, l) printf("%d ", p->n);
    LIST_REMOVE(&it[1], l); LIST_REMOVE(&it[0], l);
    for (p = LIST_FIRST(&list); p; p = LIST_NEXT(p, l)) printf("%d ", p->n);
    LIST_INIT(&list);
    printf("%d\n", LIST_EMPTY(&list));

    SLIST_INIT(&slist);
    for (int i = 0; i < 4; i++) SLIST_INSERT_HEAD(&slist, &it[i], s);
    SLIST_INSERT_AFTER(&it[2], &it[7], s); SLIST_REMOVE(&slist, &it[1], item, s); SLIST_REMOVE(&slist, &it[3], item, s);
    SLIST_FOREACH(p, &slist, s) printf("%d ", p->n);
    SLIST_REMOVE_HEAD(&slist, s);
    printf("%d %d\n", SLIST_FIRST(&slist)->n, SLIST_EMPTY(&slist));

    STAILQ_INIT(&stail2);
    for (int i = 0; i < 3; i++) { STAILQ_INSERT_TAIL(&stail, &it[i], st); STAILQ_INSERT_HEAD(&stail2, &it[i + 5], st); }
    STAILQ_INSERT_AFTER(&stail, &it[2], &it[9], st); STAILQ_CONCAT(&stail, &stail2); STAILQ_REMOVE(&stail, &it[5], item, st); STAILQ_INSERT_TAIL(&stail, &it[11], st);
    STAILQ_FOREACH(p, &stail, st) printf("%d ", p->n);
    printf("%d\n", STAILQ_EMPTY(&stail2));

    SIMPLEQ_INIT(&simple);
    SIMPLEQ_INSERT_HEAD(&simple, &it[4], q); SIMPLEQ_INSERT_TAIL(&simple, &it[5], q); SIMPLEQ_INSERT_AFTER(&simple, &it[4], &it[6], q); SIMPLEQ_REMOVE_HEAD(&simple, q);
    SIMPLEQ_FOREACH(p, &simple, q) printf("%d ", p->n);
    printf("\n");

    TAILQ_INIT(&tail2);
    for (int i = 0; i < 4; i++) TAILQ_INSERT_TAIL(&tail, &it[i], t);
    TAILQ_INSERT_HEAD(&tail, &it[8], t); TAILQ_INSERT_BEFORE(&it[2], &it[9], t); TAILQ_INSERT_AFTER(&tail, &it[3], &it[10], t); TAILQ_REMOVE(&tail, &it[0], t);
    TAILQ_INSERT_TAIL(&tail2, &it[11], t); TAILQ_CONCAT(&tail, &tail2, t);
    TAILQ_FOREACH(p, &tail, t) printf("%d ", p->n);
    printf("| ");
    TAILQ_FOREACH_REVERSE(p, &tail, tailhead, t) printf("%d ", p->n);
    printf("%d %d %d\n", TAILQ_LAST(&tail, tailhead)->n, TAILQ_PREV(&it[9], tailhead, t)->n, TAILQ_EMPTY(&tail2));

    CIRCLEQ_INIT(&circle);
    for (int i = 0; i < 3; i++) CIRCLEQ_INSERT_TAIL(&circle, &it[i], c);
    CIRCLEQ_INSERT_HEAD(&circle, &it[5], c); CIRCLEQ_INSERT_AFTER(&circle, &it[2], &it[6], c); CIRCLEQ_INSERT_BEFORE(&circle, &it[0], &it[7], c); CIRCLEQ_REMOVE(&circle, &it[1], c);
    CIRCLEQ_FOREACH(p, &circle, c) printf("%d ", p->n);
    printf("| ");
    CIRCLEQ_FOREACH_REVERSE(p, &circle, c) printf("%d ", p->n);
    p = &it[6];
    printf("%d", CIRCLEQ_LOOP_NEXT(&circle, p, c)->n);
    p = &it[5];
    printf(" %d\n", CIRCLEQ_LOOP_PREV(&circle, p, c)->n);
    printf("%zu %zu %zu %zu\n", sizeof(struct item), sizeof list, sizeof tail, sizeof circle);
    return 0;
}
