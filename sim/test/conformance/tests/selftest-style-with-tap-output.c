#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static unsigned int ksft_cnt, ksft_fails;
#define ksft_print_header() printf("TAP version 13\n")
#define ksft_set_plan(n) printf("1..%d\n", n)
#define ksft_test_result(condition, fmt, ...) do { \
        bool _ok = (condition); \
        ksft_cnt++; \
        ksft_fails += !_ok; \
        printf("%sok %u " fmt "\n", _ok ? "" : "not ", ksft_cnt, ##__VA_ARGS__); \
    } while (0)
#define FORCE_READ(x) (*(const volatile typeof(x) *)&(x))

static sigjmp_buf signal_jmp_buf;
static volatile bool signal_jump_set;

static void handle_fatal(int c)
{
    if (!signal_jump_set)
        return;
    siglongjmp(signal_jmp_buf, c);
}

static bool try_access_buf(char *ptr, bool write)
{
    bool failed;

    signal_jump_set = true;
    failed = sigsetjmp(signal_jmp_buf, 1) != 0;
    if (!failed) {
        if (write)
            *ptr = 'x';
        else
            FORCE_READ(*ptr);
    }
    signal_jump_set = false;
    return !failed;
}

static bool try_read_buf(char *ptr) { return try_access_buf(ptr, false); }
static bool try_write_buf(char *ptr) { return try_access_buf(ptr, true); }
static bool try_read_write_buf(char *ptr) { return try_read_buf(ptr) && try_write_buf(ptr); }

static bool is_range_mapped(uintptr_t start, uintptr_t end)
{
    char line[1024];
    bool result = false;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        uintptr_t low, high;
        if (sscanf(line, "%lx-%lx", &low, &high) == 2 && start < high && end > low)
            result = true;
    }
    fclose(f);
    return result;
}

int main(void)
{
    const unsigned long page_size = sysconf(_SC_PAGESIZE);
    struct sigaction act = { .sa_handler = &handle_fatal, .sa_flags = SA_NODEFER };
    char *ptr, *ptr2;

    sigemptyset(&act.sa_mask);
    sigaction(SIGSEGV, &act, NULL);
    ksft_print_header();
    ksft_set_plan(12);
    ptr = mmap(NULL, 10 * page_size, PROT_READ | PROT_WRITE, MAP_ANON | MAP_PRIVATE, -1, 0);
    ksft_test_result(ptr != MAP_FAILED, "mmap");
    for (int i = 0; i < 10; i++)
        ptr[i * page_size] = i;
    ksft_test_result(try_read_write_buf(ptr + 3 * page_size), "accessible");
    ksft_test_result(mprotect(ptr + 3 * page_size, page_size, PROT_READ) == 0, "mprotect");
    ksft_test_result(try_read_buf(ptr + 3 * page_size) && !try_write_buf(ptr + 3 * page_size), "read-only");
    ksft_test_result(madvise(ptr + 5 * page_size, page_size, 102) == 0, "guard installed");
    ksft_test_result(!try_read_buf(ptr + 5 * page_size), "guard holds");
    ksft_test_result(try_read_write_buf(ptr + 6 * page_size), "page behind is fine");
    ksft_test_result(madvise(ptr + 5 * page_size, page_size, 103) == 0 && ptr[5 * page_size] == 0, "guard removed, page empty");
    ptr2 = mmap(ptr + 4 * page_size, page_size, PROT_READ, MAP_ANON | MAP_PRIVATE | MAP_FIXED_NOREPLACE, -1, 0);
    ksft_test_result(ptr2 == MAP_FAILED && errno == EEXIST, "no replace: %s", strerror(errno));
    munmap(ptr + 4 * page_size, page_size);
    ksft_test_result(!is_range_mapped((uintptr_t)ptr + 4 * page_size, (uintptr_t)ptr + 5 * page_size), "hole is not in maps");
    ptr2 = mmap(ptr + 4 * page_size, page_size, PROT_READ, MAP_ANON | MAP_PRIVATE | MAP_FIXED_NOREPLACE, -1, 0);
    ksft_test_result(ptr2 == ptr + 4 * page_size, "hole is taken");
    ksft_test_result(munmap(ptr, 10 * page_size) == 0 && !is_range_mapped((uintptr_t)ptr, (uintptr_t)ptr + 10 * page_size), "all gone");
    printf("# Totals: pass:%u fail:%u\n", ksft_cnt - ksft_fails, ksft_fails);
    return ksft_fails ? 1 : 0;
}
