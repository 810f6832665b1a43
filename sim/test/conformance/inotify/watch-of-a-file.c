/* A watch of a file stays with it, whatever it is called; masks, one event only, additions, removal. */
#include "watch.h"

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0644), again;

    watching = inotify_init();
    printf("%d\n", inotify_add_watch(watching, "file", IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF));
    printf("%d\n", inotify_add_watch(watching, ".", IN_MOVED_TO | IN_DELETE | IN_MODIFY));
    write(fd, "a", 1);
    events("write");
    rename("file", "other");
    events("rename");
    printf("%d\n", again = inotify_add_watch(watching, "other", IN_OPEN));
    write(fd, "a", 1);
    close(open("other", O_RDONLY));
    events("only open");
    printf("%d\n", inotify_add_watch(watching, "other", IN_MASK_ADD | IN_CLOSE));
    close(open("other", O_RDONLY));
    events("open and close");
    errno = 0;
    printf("%d", inotify_add_watch(watching, "other", IN_MASK_CREATE | IN_CLOSE));
    printf(" %s\n", strerror(errno));
    printf("%d\n", inotify_rm_watch(watching, again));
    events("removed");
    close(open("other", O_RDONLY));
    events("nothing");
    printf("%d\n", inotify_add_watch(watching, "other", IN_OPEN | IN_ONESHOT));
    close(open("other", O_RDONLY));
    close(open("other", O_RDONLY));
    events("once");
    printf("%d\n", inotify_add_watch(watching, "other", IN_ALL_EVENTS));
    link("other", "third");
    events("link");
    unlink("other");
    events("one name less");
    unlink("third");
    events("no name");
    close(fd);
    events("gone");
    close(open("second", O_RDWR | O_CREAT, 0644));
    fd = open("second", O_RDONLY);
    printf("%d\n", inotify_add_watch(watching, ".", IN_CLOSE | IN_EXCL_UNLINK));
    unlink("second");
    close(fd);
    events("hidden after unlink");
    printf("%d\n", inotify_add_watch(watching, ".", IN_CREATE | IN_OPEN | IN_MODIFY));
    close(open("made", O_WRONLY | O_CREAT | O_TRUNC, 0644));
    events("made is not truncated");
    close(open("made", O_WRONLY | O_CREAT | O_TRUNC, 0644));
    events("truncated, though empty");
    return 0;
}
