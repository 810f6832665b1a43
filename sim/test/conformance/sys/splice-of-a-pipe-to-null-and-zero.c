/* The null and the zero device take what a pipe has, page for page, and keep nothing; the full one and those for reading refuse. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static char bytes[65536];

static void pour(const char *device, int flags, size_t length)
{
	int ends[2], left = 0;

	if (pipe(ends) != 0)
		return;
	int fd = open(device, flags);
	long have = write(ends[1], bytes, length);
	long moved = splice(ends[0], NULL, fd, NULL, length, 0);
	int error = errno;
	ioctl(ends[0], FIONREAD, &left);
	printf("%s, %ld bytes: %ld %s, %d left\n", device, have, moved, moved < 0 ? strerror(error) : "", left);
	close(fd);
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	pour("/dev/null", O_WRONLY, 1);
	pour("/dev/null", O_WRONLY, 4097);
	pour("/dev/null", O_WRONLY, 65536);
	pour("/dev/null", O_RDONLY, 10);
	pour("/dev/zero", O_WRONLY, 1);
	pour("/dev/zero", O_WRONLY, 65536);
	pour("/dev/zero", O_RDONLY, 10);
	return 0;
}
