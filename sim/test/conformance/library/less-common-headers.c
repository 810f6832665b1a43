/* Headers that few programs include: the sizes of their records, some constants, and what their functions say. */
#define _GNU_SOURCE
#include <ar.h>
#include <cpio.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <printf.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/reg.h>
#include <sys/single_threaded.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timeb.h>
#include <sys/timex.h>
#include <sys/user.h>
#include <ulimit.h>
#include <unistd.h>
#include <utmpx.h>
#include <wctype.h>

int main(void) {
  printf("%zu %zu %zu %zu %zu\n", sizeof(struct ar_hdr), sizeof(struct ether_header), sizeof(struct ifreq),
         sizeof(struct ifconf), sizeof(struct iphdr));
  printf("%zu %zu %zu %zu %zu\n", sizeof(struct icmphdr), sizeof(struct tcphdr), sizeof(struct udphdr),
         sizeof(struct printf_info), sizeof(struct timeb));
  printf("%zu %zu %zu %zu %zu\n", sizeof(struct timex), sizeof(struct user), sizeof(struct user_regs_struct),
         sizeof(struct utmpx), sizeof(struct ip_mreqn));
  printf("%d %d %d %d %d\n", ORIG_RAX, AF_BLUETOOTH, IPPROTO_SCTP, C_ISREG, SO_PRIORITY);
  printf("%ld %d %d\n", ulimit(UL_GETFSIZE), __libc_single_threaded, iswctype(L'a', wctype("alpha")));
  struct tcphdr t = {0};
  t.syn = 1;
  t.doff = 5;
  printf("%d %d\n", t.th_flags, t.th_off);
  char text[] = "anagram", digits[32];
  int point, negative;
  printf("%zu %d\n", strlen(strfry(text)), ecvt_r(-31.25, 3, &point, &negative, digits, sizeof digits));
  printf("%s %d %d\n", digits, point, negative);
  printf("%d %s\n", strfroml(digits, sizeof digits, "%.3f", 2.0L / 3), digits);
  printf("%d %d\n", __fsetlocking(stdout, FSETLOCKING_BYCALLER), __fsetlocking(stdout, FSETLOCKING_QUERY));
  printf("%d %d\n", isfdtype(0, S_IFSOCK), group_member(getgid()));
  printf("%d %d %d\n", iszero(0.0), issubnormal(5e-324), issignaling(1.0));
  printf("%.18Lf %.7f\n", M_PIl, M_PIf);
  return 0;
}
