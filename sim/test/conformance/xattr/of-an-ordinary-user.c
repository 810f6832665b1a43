/* Who may read and write attributes: by the file's mode, its owner, its namespace. */
#include "attributes.h"
#include "../process.h"

int main(void)
{
    char b[10];

    close(open("mine", O_RDWR | O_CREAT, 0644));
    chown("mine", 1000, 1000);
    close(open("readable", O_RDWR | O_CREAT, 0644));
    close(open("writable", O_RDWR | O_CREAT, 0666));
    chmod("writable", 0666);
    close(open("secret", O_RDWR | O_CREAT, 0600));
    mkdir("sticky", 01777);
    chmod("sticky", 01777);
    mkfifo("fifo", 0666);
    chmod("fifo", 0666);
    for (int i = 0; i < 4; i++)
        setxattr((const char *[]){ "mine", "readable", "writable", "secret" }[i], "user.a", "1", 1, 0);
    setxattr("mine", "trusted.a", "1", 1, 0);
    setxattr("mine", "security.a", "1", 1, 0);
    names("mine");
    drop();
    names("mine");
    gives("mine", setxattr("mine", "user.b", "2", 1, 0));
    gives("mine, read only", (chmod("mine", 0444), setxattr("mine", "user.b", "3", 1, 0)));
    gives("readable", setxattr("readable", "user.b", "2", 1, 0));
    gives("readable get", getxattr("readable", "user.a", b, 9));
    gives("readable remove", removexattr("readable", "user.a"));
    gives("writable", setxattr("writable", "user.b", "2", 1, 0));
    gives("secret", getxattr("secret", "user.a", b, 9));
    names("secret");
    gives("trusted", setxattr("mine", "trusted.b", "2", 1, 0));
    gives("trusted get", getxattr("mine", "trusted.a", b, 9));
    gives("trusted remove", removexattr("mine", "trusted.a"));
    gives("security", setxattr("mine", "security.b", "2", 1, 0));
    gives("security get", getxattr("mine", "security.a", b, 9));
    gives("security remove", removexattr("mine", "security.a"));
    gives("capability", setxattr("mine", "security.capability", "2", 1, 0));
    gives("sticky", setxattr("sticky", "user.b", "2", 1, 0));
    gives("fifo", setxattr("fifo", "user.b", "2", 1, 0));
    gives("fifo get", getxattr("fifo", "user.b", b, 9));
    return 0;
}
