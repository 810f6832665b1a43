#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    char buffer[16] = "xxxxxxxxxxxxxxx";
    int null = open("/dev/null", O_RDWR), zero = open("/dev/zero", O_RDWR);

    printf("null: read %ld, write %ld\n", (long)read(null, buffer, 16), (long)write(null, buffer, 16));
    printf("zero: read %ld", (long)read(zero, buffer, 10));
    printf(", first %d, last %c\n", buffer[0], buffer[10]);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, zero, 0);
    p[0] = 'z';
    printf("private map of /dev/zero: %c %d\n", p[0], p[1]);
    return 0;
}
