#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void limit(int what, rlim_t soft, rlim_t hard) { struct rlimit r = { soft, hard }; int x = setrlimit(what, &r); if (x) printf("setrlimit: %s\n", strerror(errno)); }

static int child(void (*f)(void)) { int s; fflush(stdout); if (fork() == 0) { f(); fflush(stdout); _exit(0); } wait(&s); return WIFSIGNALED(s) ? -WTERMSIG(s) : WEXITSTATUS(s); }

static void as(void) { limit(RLIMIT_AS, 64 << 20, 64 << 20); void *p = mmap(NULL, 128 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); printf("as %d %d\n", p == MAP_FAILED, errno == ENOMEM); }
static void fsize(void) { int f = creat("f", 0600); char b[3000] = ""; limit(RLIMIT_FSIZE, 5000, 5000); signal(SIGXFSZ, SIG_IGN); printf("fsize %zd", write(f, b, 3000)); printf(" %zd", write(f, b, 3000)); printf(" %zd", write(f, b, 3000)); printf(" %d\n", errno == EFBIG); }
static void fsize_kills(void) { int f = creat("f", 0600); limit(RLIMIT_FSIZE, 0, 0); write(f, "x", 1); }
static void stack(void) { limit(RLIMIT_STACK, 256 << 10, 256 << 10); volatile char big[512 << 10]; big[0] = 1; }
static void data(void) { limit(RLIMIT_DATA, 2 << 20, 2 << 20); printf("data %d %d\n", malloc(1 << 20) != NULL, malloc(8 << 20) == NULL); }
static void nofile(void) { limit(RLIMIT_NOFILE, 4, 4); printf("nofile %d", dup(0)); printf(" %d", dup(0)); printf(" %d\n", errno == EMFILE); }
static void cpu(void) { limit(RLIMIT_CPU, 1, 2); for (;;) ; }

int main(void)
{
    struct rlimit r;

    printf("%d\n", child(as)); printf("%d\n", child(fsize)); printf("%d\n", child(fsize_kills)); printf("%d\n", child(stack)); printf("%d\n", child(data)); printf("%d\n", child(nofile));
    getrlimit(RLIMIT_STACK, &r); printf("%d\n", r.rlim_cur == 8 << 20);
    printf("%d", setrlimit(RLIMIT_NOFILE, &(struct rlimit){ 20, 10 })); printf(" %d\n", errno == EINVAL);
    printf("%d", getrlimit(99, &r)); printf(" %d\n", errno == EINVAL); printf("%d", getrlimit(RLIMIT_AS, (struct rlimit *)1)); printf(" %d\n", errno == EFAULT);
    limit(RLIMIT_NOFILE, 50, 60); getrlimit(RLIMIT_NOFILE, &r); printf("%lu %lu\n", r.rlim_cur, r.rlim_max);
    printf("%d\n", prlimit(0, RLIMIT_CORE, &(struct rlimit){ 0, 0 }, &r)); 
    return 0;
}
