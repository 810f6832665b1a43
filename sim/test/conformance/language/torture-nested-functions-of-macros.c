#include <stdio.h>
#include <stddef.h>

struct list_head { struct list_head *next, *prev; };

#define LIST_HEAD(name) struct list_head name = { &(name), &(name) }
#define list_entry(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))
#define list_for_each(pos, head) for (pos = (head)->next; pos != (head); pos = pos->next)
#define list_for_each_safe(pos, n, head) for (pos = (head)->next, n = pos->next; pos != (head); pos = n, n = pos->next)
#define list_for_each_entry(pos, head, member) \
    for (pos = list_entry((head)->next, typeof(*pos), member); &pos->member != (head); pos = list_entry(pos->member.next, typeof(*pos), member))
#define min(x, y) ({ typeof(x) _min1 = (x); typeof(y) _min2 = (y); (void)(&_min1 == &_min2); _min1 < _min2 ? _min1 : _min2; })
#define min3(x, y, z) min((typeof(x))min(x, y), z)
#define clamp(v, lo, hi) ({ typeof(v) _v = (v); _v < (lo) ? (lo) : _v > (hi) ? (hi) : _v; })
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))
#define ALIGN(x, a) (((x) + (typeof(x))(a) - 1) & ~((typeof(x))(a) - 1))
#define BIT(n) (1UL << (n))
#define GENMASK(h, l) (((~0UL) << (l)) & (~0UL >> (63 - (h))))
#define swap(a, b) do { typeof(a) __t = (a); (a) = (b); (b) = __t; } while (0)
#define __must_be(cond) (sizeof(char[1 - 2 * !(cond)]) - 1)

static void insert(struct list_head *new, struct list_head *head) { new->next = head; new->prev = head->prev; head->prev->next = new; head->prev = new; }
static void del(struct list_head *e) { e->next->prev = e->prev; e->prev->next = e->next; }

struct task { int pid; struct list_head node; char name[8]; };

int main(void)
{
    LIST_HEAD(tasks);
    struct task all[5] = { { 3, {}, "c" }, { 1, {}, "a" }, { 4, {}, "d" }, { 1, {}, "b" }, { 5, {}, "e" } }, *t;
    struct list_head *p, *n;
    unsigned long x = 5000;
    int count = 0;

    for (unsigned i = 0; i < ARRAY_SIZE(all); i++) insert(&all[i].node, &tasks);
    list_for_each_entry(t, &tasks, node) printf("%s%d ", t->name, t->pid);
    list_for_each_safe(p, n, &tasks) if (list_entry(p, struct task, node)->pid == 1) del(p);
    list_for_each(p, &tasks) count += list_entry(p, struct task, node)->pid;
    printf("%d\n", count);
    printf("%d %d %d\n", min3(3, 1, 2), clamp(15, 0, 10), min(count, 100));
    printf("%lu %d %#lx %#lx\n", ALIGN(x, 4096), DIV_ROUND_UP(7, 2), BIT(40), GENMASK(15, 4));
    swap(all[0], all[4]); printf("%s %zu\n", all[0].name, __must_be(sizeof(int) == 4));
    return 0;
}
