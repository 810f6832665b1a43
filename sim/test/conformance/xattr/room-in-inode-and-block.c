/* ext4 keeps attributes behind the inode, in the order in which they came, and then in one block, ordered by length and name. */
#include "attributes.h"

int main(void)
{
    static char text[8000];
    char name[40];
    int most = 0;

    memset(text, 'x', sizeof text);
    close(open("room", O_RDWR | O_CREAT | O_TRUNC, 0644));
    gives("in the inode", setxattr("room", "user.zz", text, 20, 0));
    gives("in the inode", setxattr("room", "user.aa", text, 8, 0));
    names("room");
    gives("to the block", setxattr("room", "user.mmm", text, 100, 0));
    gives("to the block", setxattr("room", "user.lll", text, 100, 0));
    gives("to the block", setxattr("room", "user.q", text, 100, 0));
    gives("to the block", setxattr("room", "trusted.t", text, 100, 0));
    gives("to the block", setxattr("room", "security.s", text, 100, 0));
    names("room");
    gives("from inode to block", setxattr("room", "user.zz", text, 200, 0));
    names("room");
    gives("small: behind the inode", setxattr("room", "user.mmm", text, 4, 0));
    names("room");
    gives("same size", setxattr("room", "user.aa", "12345678", 8, 0));
    gives("grows in place", setxattr("room", "user.aa", text, 12, 0));
    names("room");
    for (int i = 0; i < 8; i++)
        removexattr("room", (const char *[]){ "user.zz", "user.aa", "user.mmm", "user.lll", "user.q", "trusted.t", "security.s", "user.x" }[i]);
    names("room");
    for (int i = 60; i < 100; i++)
        if (setxattr("room", "user.a", text, i, 0) == 0)
            most = i;
    printf("up to %d\n", most);
    for (int i = 3900; i < 4200; i++)
        if (setxattr("room", "user.a", text, i, 0) == 0)
            most = i;
    printf("up to %d\n", most);
    gives("in the inode", setxattr("room", "user.b", text, 4, 0));
    gives("removed", removexattr("room", "user.a"));
    for (most = 0; most < 500; most++) {
        snprintf(name, sizeof name, "user.number%d", most);
        if (setxattr("room", name, text, 16, 0))
            break;
    }
    gives("full", setxattr("room", name, text, 16, 0));
    printf("%d of them\n", most);
    gives("grow", setxattr("room", "user.number50", text, 17, 0));
    gives("keep", setxattr("room", "user.number50", text, 15, 0));
    unlink("room");
    return 0;
}
