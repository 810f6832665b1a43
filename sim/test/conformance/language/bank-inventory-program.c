#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(cond, ...) do { if (!(cond)) { printf("error: " __VA_ARGS__); printf("\n"); errors++; } } while (0)

enum kind { DEPOSIT = 'd', WITHDRAW = 'w', TRANSFER = 't' };
struct account { unsigned id; char owner[16]; long cents; struct account *next; };
struct operation { enum kind kind; unsigned from, to; long cents; };

static struct account *accounts;
static int errors;

static struct account *find(unsigned id) { struct account *a; for (a = accounts; a && a->id != id; a = a->next) ; return a; }

static void open_account(unsigned id, const char *owner, long cents)
{
    struct account **where = &accounts, *a;

    CHECK(!find(id), "account %u exists", id);
    while (*where && strcmp((*where)->owner, owner) < 0) where = &(*where)->next;
    a = malloc(sizeof *a);
    *a = (struct account){ .id = id, .cents = cents, .next = *where };
    snprintf(a->owner, sizeof a->owner, "%s", owner);
    *where = a;
}

static void apply(const struct operation *o)
{
    struct account *from = find(o->from), *to = o->kind == TRANSFER ? find(o->to) : NULL;

    CHECK(from, "no account %u", o->from);
    if (!from) return;
    switch (o->kind) {
    case TRANSFER: CHECK(to, "no target %u", o->to); if (!to) return; /* fall through */
    case WITHDRAW: CHECK(from->cents >= o->cents, "%s has only %ld.%02ld", from->owner, from->cents / 100, from->cents % 100); if (from->cents < o->cents) return; from->cents -= o->cents; if (to) to->cents += o->cents; break;
    case DEPOSIT: from->cents += o->cents; break;
    }
}

int main(void)
{
    static const struct operation ops[] = { { DEPOSIT, 1, .cents = 5050 }, { WITHDRAW, 2, .cents = 100000 }, { TRANSFER, 1, 2, 2525 }, { TRANSFER, 3, 9, 1 }, { DEPOSIT, 7, 0, 1 }, { WITHDRAW, 3, .cents = 75 } };
    long total = 0;

    open_account(1, "Mary", 10000); open_account(2, "Anna", 250); open_account(3, "Zoe with a long name", 99); open_account(1, "Twin", 5);
    for (const struct operation *o = ops; o < ops + sizeof ops / sizeof *ops; o++) apply(o);
    printf("%-16s %5s %10s\n", "owner", "id", "balance");
    for (struct account *a = accounts; a; a = a->next) { printf("%-16s %5u %7ld.%02ld\n", a->owner, a->id, a->cents / 100, a->cents % 100); total += a->cents; }
    printf("%-16s %5d %7ld.%02ld\n", "total", errors, total / 100, total % 100);
    return errors;
}
