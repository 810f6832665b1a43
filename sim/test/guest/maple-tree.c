/*
 * Calls of memory, then the maple tree that the kernel has of this process: read as root out of /proc/kcore, node by node, and written down as
 * `(last:1 last:0 ...)` for a leaf (1: mapped) and `last(...)` for what is below an inner node's slot. Runs in a guest whose
 * kernel hides no address (QEMU with Debian's kernel); src/components/views/tree/live.recorded.txt has what it printed.
 *
 * CALLS is a file of statements. The offsets are the release's (pahole -C task_struct, -C mm_struct): of 6.12.117 -DTASKS=2224 -DMM=2304
 * -DPID=2432 -DMT=64, of 6.1.192 -DTASKS=2192 -DMM=2272 -DPID=2416 -DMT=0.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LEAF = 1, ARANGE = 3, NODE = 256 };

struct load {
    unsigned long address, size, offset;
};

/* No allocation and no stdio: they would change what is looked at. */
static struct load loads[64];
static int core, count, used;
static char out[1 << 16];

static void fetch(unsigned long at, void *to, unsigned long size)
{
    for (struct load *l = loads; l < loads + count; l++)
        if (at - l->address < l->size) {
            pread(core, to, size, l->offset + (at - l->address));
            return;
        }
    memset(to, 0, size);
}

static unsigned long word(unsigned long at)
{
    unsigned long value;

    fetch(at, &value, sizeof value);
    return value;
}

static void put(const char *text)
{
    while (*text)
        out[used++] = *text++;
}

static void hex(unsigned long value)
{
    char digits[20], *p = digits + sizeof digits - 1;

    *p = 0;
    do
        *--p = "0123456789abcdef"[value & 15];
    while (value >>= 4);
    put(p);
}

/* A pointer to a node has its type in bits 3 to 6; pivots stand behind the parent, slots behind the pivots. */
static void node(unsigned long pointer, unsigned long max)
{
    unsigned long words[NODE / 8], type = pointer >> 3 & 15;
    int slots = type == ARANGE ? 10 : 16;

    fetch(pointer & -(unsigned long)NODE, words, sizeof words);
    put("(");
    for (int i = 0; i < slots; i++) {
        unsigned long last = i < slots - 1 && words[1 + i] ? words[1 + i] : max, slot = words[slots + i];

        if (i)
            put(" ");
        hex(last);
        if (type == LEAF)
            put(slot ? ":1" : ":0");
        else
            node(slot, last);
        if (last == max)
            break;
    }
    put(")");
}

static void open_core(void)
{
    unsigned long head[8], row[7];

    core = open("/proc/kcore", O_RDONLY);
    pread(core, head, sizeof head, 0);
    for (int i = 0; i < (head[7] & 0xffff) && count < 64; i++) {
        pread(core, row, sizeof row, head[4] + i * sizeof row);
        if ((int)row[0] == 1)
            loads[count++] = (struct load){ row[2], row[4], row[1] };
    }
}

static unsigned long init_task(void)
{
    static char text[8 << 20];
    int fd = open("/proc/kallsyms", O_RDONLY), size = 0, got;

    while ((got = read(fd, text + size, sizeof text - 1 - size)) > 0)
        size += got;
    close(fd);
    char *at = strstr(text, " init_task\n");
    while (at > text && at[-1] != '\n')
        at--;
    return strtoul(at, 0, 16);
}

int main(void)
{
#include CALLS
    open_core();
    if (core < 0)
        return 0;
    unsigned long first = init_task(), task = first;
    do
        task = word(task + TASKS) - TASKS;
    while ((pid_t)word(task + PID) != getpid() && task != first);
    node(word(word(task + MM) + MT + 8), -1UL);
    put("\n");
    write(1, out, used);
    return 0;
}
