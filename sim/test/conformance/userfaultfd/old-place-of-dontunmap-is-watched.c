/* Memory that is moved with MREMAP_DONTUNMAP leaves a range behind that is still watched: its fault is filled from the new place. */
#define _GNU_SOURCE
#include "../memory.h"
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

static int uffd;
static char *old, *moved;

static void *answer(void *arg)
{
    struct uffd_msg msg;
    read(uffd, &msg, sizeof msg);
    printf("event %d at the old place: %d\n", msg.event, msg.arg.pagefault.address == (unsigned long)old);
    struct uffdio_copy copy = { (unsigned long)old, (unsigned long)moved, PAGE, 0, 0 };
    printf("copy %d, %lld bytes\n", ioctl(uffd, UFFDIO_COPY, &copy), (long long)copy.copy);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    uffd = syscall(SYS_userfaultfd, O_CLOEXEC);
    struct uffdio_api api = { UFFD_API, 0, 0 };
    ioctl(uffd, UFFDIO_API, &api);
    old = anon(0x20000000, 1, RW);
    strcpy(old, "ABCD");
    struct uffdio_register watch = { { (unsigned long)old, PAGE }, UFFDIO_REGISTER_MODE_MISSING, 0 };
    printf("register %d\n", ioctl(uffd, UFFDIO_REGISTER, &watch));
    moved = mremap(old, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, NULL);
    printf("moved: %s\n", moved);
    strcpy(moved, "EFGH");
    pthread_create(&thread, NULL, answer, NULL);
    volatile char c = *(volatile char *)old;
    pthread_join(thread, NULL);
    printf("old: %s\n", old);
    return 0;
}
