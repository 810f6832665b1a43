/* A descriptor of O_PATH names a file and does nothing with it: what needs the file says EBADF, what needs the name works. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void say(const char *what, long result)
{
	printf("%s: %s\n", what, result < 0 ? strerror(errno) : "ok");
}

int main(void)
{
	char byte = 'a';
	struct stat st;
	int left;

	int plain = open("/tmp/named", O_RDWR | O_CREAT | O_TRUNC, 0644);
	if (write(plain, "twelve bytes", 12) != 12)
		return 1;
	int fd = open("/tmp/named", O_RDWR | O_PATH);
	say("open", fd);
	say("read", read(fd, &byte, 1));
	say("write", write(fd, &byte, 1));
	say("pread", pread(fd, &byte, 1, 0));
	say("lseek", lseek(fd, 0, SEEK_SET));
	say("ioctl", ioctl(fd, FIONREAD, &left));
	say("fchmod", fchmod(fd, 0600));
	say("ftruncate", ftruncate(fd, 0));
	say("fallocate", fallocate(fd, 0, 0, 4096));
	say("fsync", fsync(fd));
	say("posix_fadvise", -posix_fadvise(fd, 0, 0, POSIX_FADV_NORMAL));
	say("mmap", mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0) == MAP_FAILED ? -1 : 0);
	say("fstat", fstat(fd, &st));
	printf("size %ld\n", (long)st.st_size);
	int copy = dup(fd);
	say("dup", copy);
	say("read of the copy", read(copy, &byte, 1));
	say("close", close(fd));
	unlink("/tmp/named");
	return 0;
}
