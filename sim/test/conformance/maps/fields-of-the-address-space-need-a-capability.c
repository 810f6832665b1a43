#define _GNU_SOURCE
#include <errno.h>
#include <linux/capability.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A field alone is set by who has CAP_SYS_RESOURCE; this program gives it back first. */
int main(void)
{
    struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
    struct __user_cap_data_struct data[2];

    syscall(SYS_capget, &header, data);
    data[0].effective &= ~(1u << CAP_SYS_RESOURCE);
    data[0].permitted &= ~(1u << CAP_SYS_RESOURCE);
    printf("%ld\n", syscall(SYS_capset, &header, data));
    for (int option = 0; option < 17; option++)
        for (int length = 0; length < 17; length += 16)
            printf("%d, %d bytes: %s\n", option, length,
                   syscall(SYS_prctl, 35, option, 0, length, 0) < 0 ? strerrorname_np(errno) : "ok");
    return 0;
}
