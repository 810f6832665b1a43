/* The table of open files is full in parent and child alike; what the child closes makes room in the child alone. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void try_one(const char *who)
{
	int fd = open("/dev/null", O_RDONLY);
	if (fd < 0)
		printf("%s: %s\n", who, strerror(errno));
	else
		printf("%s: descriptor %d\n", who, fd);
	fflush(stdout);
}

int main(void)
{
	struct rlimit limit = {40, 40};
	int last = -1, fd, status;

	setrlimit(RLIMIT_NOFILE, &limit);
	while ((fd = open("/dev/null", O_RDONLY)) >= 0)
		last = fd;
	printf("last %d: %s\n", last, strerror(errno));
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		try_one("child, full");
		close(17);
		try_one("child, one closed");
		try_one("child, full again");
		exit(0);
	}
	waitpid(child, &status, 0);
	printf("child ended with %d\n", WEXITSTATUS(status));
	try_one("parent, still full");
	close(25);
	try_one("parent, one closed");
	return 0;
}
