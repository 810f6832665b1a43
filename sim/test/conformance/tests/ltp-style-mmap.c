/* In the manner of a test suite: numbered cases, expected errors in a table. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define TPASS 0
#define TFAIL 1
#define TBROK 2
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define tst_res(type, ...) tst_res_(__LINE__, (type), __VA_ARGS__)
#define SAFE_OPEN(path, flags, ...) safe_open(__FILE__, __LINE__, (path), (flags), ##__VA_ARGS__)
#define SAFE_CLOSE(fd) do { if (close(fd)) tst_res(TBROK, "close(%d) failed", fd); fd = -1; } while (0)
#define TEST(call) do { errno = 0; TST_RET = (long)(call); TST_ERR = errno; } while (0)

static long TST_RET;
static int TST_ERR;
static int results[3];

static void tst_res_(int line, int type, const char *format, ...)
{
    static const char *const names[] = { [TPASS] = "TPASS", [TFAIL] = "TFAIL", [TBROK] = "TBROK" };
    va_list ap;

    results[type]++;
    printf("%s: ", names[type]);
    va_start(ap, format);
    vprintf(format, ap);
    va_end(ap);
    putchar('\n');
}

static int safe_open(const char *file, const int line, const char *path, int flags, ...)
{
    va_list ap;
    int mode = 0, fd;

    va_start(ap, flags);
    if (flags & O_CREAT)
        mode = va_arg(ap, int);
    va_end(ap);
    fd = open(path, flags, mode);
    if (fd < 0) {
        tst_res(TBROK, "open(%s) failed", path);
        exit(2);
    }
    return fd;
}

static size_t page_size;
static int fd_ro, fd_wo, fd_rw;

static struct tcase {
    int *fd;
    int prot;
    int flags;
    int exp_errno;
    const char *desc;
} tcases[] = {
    { &fd_ro, PROT_WRITE, MAP_SHARED, EACCES, "shared writable of read-only" },
    { &fd_ro, PROT_WRITE, MAP_PRIVATE, 0, "private writable of read-only" },
    { &fd_wo, PROT_READ, MAP_SHARED, EACCES, "shared readable of write-only" },
    { &fd_wo, PROT_WRITE, MAP_PRIVATE, EACCES, "private of write-only" },
    { &fd_rw, PROT_READ | PROT_WRITE, MAP_SHARED, 0, "shared of read-write" },
    { &fd_rw, PROT_READ, 0, EINVAL, "no type" },
    { &fd_rw, PROT_READ, MAP_SHARED | MAP_PRIVATE, 0, "shared-validate" },
};

static void setup(void)
{
    char *buf;
    page_size = getpagesize();
    buf = calloc(1, page_size);
    memset(buf, 'A', page_size);
    fd_rw = SAFE_OPEN("testfile", O_RDWR | O_CREAT, 0666);
    if (write(fd_rw, buf, page_size) != (ssize_t)page_size)
        tst_res(TBROK, "short write");
    free(buf);
    fd_ro = SAFE_OPEN("testfile", O_RDONLY);
    fd_wo = SAFE_OPEN("testfile", O_WRONLY);
}

static void run(unsigned int n)
{
    struct tcase *tc = &tcases[n];
    TEST(mmap(NULL, page_size, tc->prot, tc->flags, *tc->fd, 0));
    if (TST_RET == -1 ? TST_ERR == tc->exp_errno : tc->exp_errno == 0)
        tst_res(TPASS, "%s: %s", tc->desc, tc->exp_errno ? strerror(TST_ERR) : "mapped");
    else
        tst_res(TFAIL, "%s: got %d (%s), expected %d", tc->desc, TST_ERR, strerror(TST_ERR), tc->exp_errno);
    if (TST_RET != -1)
        munmap((void *)TST_RET, page_size);
}

int main(void)
{
    setup();
    for (unsigned int i = 0; i < ARRAY_SIZE(tcases); i++)
        run(i);
    SAFE_CLOSE(fd_ro);
    SAFE_CLOSE(fd_wo);
    SAFE_CLOSE(fd_rw);
    printf("passed %d failed %d broken %d\n", results[TPASS], results[TFAIL], results[TBROK]);
    return results[TFAIL] || results[TBROK];
}
