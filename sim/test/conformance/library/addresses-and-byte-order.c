/* inet_aton, inet_pton, inet_ntop and their relatives over good and bad texts. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/un.h>

int main(void)
{
    static const char *old[] = {"127.0.0.1", "1.2.3", "1.2", "0x7f.1", "0177.0.0.01", "256.1.1.1", "1.2.3.4.5", "1.2.3.4 x", "1.2.3.4x",
                                "4294967295", "4294967296", "", "1..2", "1.2.65535", "1.2.65536", " 1.2.3.4", "-1", "0x", "08.1.1.1"};
    static const char *v4[] = {"1.2.3.4", "1.2.3", "01.2.3.4", "0.0.0.0", "255.255.255.255", "1.2.3.256", "1.2.3.4 ", "1.2.3.4."};
    static const char *v6[] = {"::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "fe80::1:2", "1::2::3", "12345::",
                               "::ffff:1.2.3.4", "::1.2.3.4", "1:2:3:4:5:6:7", ":1::", "1:", "::g", "ABCD:ef01::", "0:0:1:0:0:0:1:0",
                               "1:0:0:2:3:0:0:4", "::ffff:0:1", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "0:1:0:1:0:1:0:1", "::5:1.2.3.4"};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
        struct in_addr a = {0};
        int r = inet_aton(old[i], &a);
        printf("aton '%s': %d %s, addr %x, network %x\n", old[i], r, inet_ntoa(a), inet_addr(old[i]), inet_network(old[i]));
        if (r)
            printf("  net %x host %x again %x\n", inet_netof(a), inet_lnaof(a), inet_makeaddr(inet_netof(a), inet_lnaof(a)).s_addr);
    }
    for (size_t i = 0; i < sizeof v4 / sizeof *v4; i++) {
        unsigned char b[4] = {9, 9, 9, 9};
        char text[INET_ADDRSTRLEN];
        int r = inet_pton(AF_INET, v4[i], b);
        printf("pton4 '%s': %d %s\n", v4[i], r, inet_ntop(AF_INET, b, text, sizeof text));
    }
    for (size_t i = 0; i < sizeof v6 / sizeof *v6; i++) {
        struct in6_addr a;
        char text[INET6_ADDRSTRLEN];
        memset(&a, 0xee, sizeof a);
        int r = inet_pton(AF_INET6, v6[i], &a);
        printf("pton6 '%s': %d %s%s%s\n", v6[i], r, inet_ntop(AF_INET6, &a, text, sizeof text),
               IN6_IS_ADDR_UNSPECIFIED(&a) ? " unspecified" : "", IN6_IS_ADDR_LOOPBACK(&a) ? " loopback" : "");
    }
    char small[4];
    printf("%d %d\n", inet_ntop(AF_INET, "\1\2\3\4", small, sizeof small) == NULL, errno == ENOSPC);
    printf("%d %d\n", inet_pton(AF_UNIX, "x", small), errno == EAFNOSUPPORT);
    printf("%x %x %x %x\n", htonl(0x01020304), ntohl(0x01020304), htons(0x0102), ntohs(0x0102));
    printf("%zu %zu %zu %zu %zu %zu\n", sizeof(struct sockaddr), sizeof(struct sockaddr_in), sizeof(struct sockaddr_in6),
           sizeof(struct sockaddr_storage), sizeof(struct sockaddr_un), sizeof(struct msghdr));
    printf("%zu %zu %zu\n", CMSG_SPACE(4), CMSG_LEN(4), sizeof(struct cmsghdr));
    printf("%d %d\n", memcmp(&in6addr_loopback, &(struct in6_addr)IN6ADDR_LOOPBACK_INIT, 16), in6addr_any.s6_addr[15]);
    return 0;
}
