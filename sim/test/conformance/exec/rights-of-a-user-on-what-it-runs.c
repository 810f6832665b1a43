/* A user may run what it may execute, be it unreadable; what is root's alone, what nobody may execute and what lies in a closed directory not. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void copy(const char *to, mode_t mode)
{
	char bytes[65536];
	long n;
	int from = open("/proc/self/exe", O_RDONLY);
	int fd = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0755);
	while ((n = read(from, bytes, sizeof bytes)) > 0)
		if (write(fd, bytes, n) != n)
			exit(1);
	close(from);
	close(fd);
	chmod(to, mode);
}

static void run(const char *path, int uid)
{
	char *words[] = {(char *)path, "again", NULL};
	char *none[] = {NULL};
	int status;

	printf("%s of %d: ", path, uid);
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		if (uid && (setgid(uid) || setuid(uid)))
			_exit(1);
		execve(path, words, none);
		printf("%s\n", strerror(errno));
		fflush(stdout);
		_exit(2);
	}
	waitpid(child, &status, 0);
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		printf("runs as %d\n", (int)geteuid());
		return 0;
	}
	mkdir("/tmp/rights", 0755);
	mkdir("/tmp/rights/closed", 0700);
	copy("/tmp/rights/root", 0700);
	copy("/tmp/rights/unread", 0711);
	copy("/tmp/rights/plain", 0644);
	copy("/tmp/rights/closed/open", 0755);
	const char *all[] = {"/tmp/rights/root", "/tmp/rights/unread", "/tmp/rights/plain", "/tmp/rights/closed/open"};
	for (int i = 0; i < 4; i++) {
		run(all[i], 0);
		run(all[i], 1000);
		unlink(all[i]);
	}
	rmdir("/tmp/rights/closed");
	rmdir("/tmp/rights");
	return 0;
}
