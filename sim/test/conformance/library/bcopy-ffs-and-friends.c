#define _GNU_SOURCE
#include <byteswap.h>
#include <endian.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <strings.h>
#include <stdlib.h>
#include <libgen.h>

int main(void)
{
    char a[] = "0123456789", b[11], path[] = "/usr/local/lib/", path2[] = "/", path3[] = "file";
    unsigned short s[2] = { 0x0102, 0x0304 };

    bcopy(a, a + 2, 5); printf("%s\n", a);
    bzero(b, sizeof b); printf("%d\n", b[10]);
    printf("%d %d %d %d\n", bcmp("a", "a", 1), ffs(0), ffs(8), ffsl(1L << 40));
    printf("%s\n", index("hello", 'l')); printf("%s\n", rindex("hello", 'l'));
    printf("%x %x %lx\n", bswap_16(0x1234), bswap_32(0x12345678), bswap_64(0x123456789abcdef0));
    printf("%x %x\n", htobe32(1), le16toh(0x1234));
    swab(s, b, 4); printf("%x %x\n", (unsigned char)b[0], (unsigned char)b[1]);
    printf("%s %s\n", basename(path), dirname(strcpy(path, "/usr/local/lib/")));
    printf("%s %s\n", basename(path2), dirname(path3));
    memset(b, 0, sizeof b); explicit_bzero(b, 4);

    return 0;
}
