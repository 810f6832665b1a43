/* Extended attributes of a file and a directory: values, sizes, flags, names, and what is refused. */
#define _GNU_SOURCE
#include "attributes.h"

int main(void)
{
    char buffer[100], name[300] = "user.";
    int fd = open("attributed", O_RDWR | O_CREAT | O_TRUNC, 0644), path;
    char big[70000];

    memset(name + 5, 'n', 260);
    memset(big, 'b', sizeof big);
    mkdir("attributed-directory", 0755);
    symlink("attributed", "attributed-link");
    names("attributed");
    gives("set", setxattr("attributed", "user.colour", "blue", 4, 0));
    gives("set empty", setxattr("attributed", "user.empty", "", 0, 0));
    gives("set null", setxattr("attributed", "user.null", NULL, 0, 0));
    gives("set trusted", setxattr("attributed", "trusted.one", "t", 1, XATTR_CREATE));
    gives("set security", setxattr("attributed", "security.one", "s", 1, 0));
    names("attributed");
    value("attributed", "user.colour");
    value("attributed", "user.empty");
    value("attributed", "user.other");
    gives("create again", setxattr("attributed", "user.colour", "red", 3, XATTR_CREATE));
    gives("replace", fsetxattr(fd, "user.colour", "green", 5, XATTR_REPLACE));
    gives("replace what is not there", setxattr("attributed", "user.x", "v", 1, XATTR_REPLACE));
    gives("both flags", setxattr("attributed", "user.colour", "v", 1, XATTR_CREATE | XATTR_REPLACE));
    gives("other flag", setxattr("attributed", "user.colour", "v", 1, 4));
    value("attributed", "user.colour");
    gives("size", getxattr("attributed", "user.colour", NULL, 0));
    gives("too small", getxattr("attributed", "user.colour", buffer, 4));
    gives("exact", getxattr("attributed", "user.colour", buffer, 5));
    gives("list size", listxattr("attributed", NULL, 0));
    gives("list too small", flistxattr(fd, buffer, 10));
    gives("list through a link", listxattr("attributed-link", NULL, 0));
    gives("list of the link", llistxattr("attributed-link", NULL, 0));
    gives("no namespace", setxattr("attributed", "colour", "v", 1, 0));
    gives("unknown namespace", setxattr("attributed", "other.colour", "v", 1, 0));
    gives("get unknown namespace", getxattr("attributed", "other.colour", buffer, 9));
    gives("only the prefix", setxattr("attributed", "user.", "v", 1, 0));
    gives("empty name", setxattr("attributed", "", "v", 1, 0));
    gives("long name", setxattr("attributed", name, "v", 1, 0));
    name[255] = 0;
    gives("longest name", setxattr("attributed", name, "v", 1, 0));
    gives("get longest name", getxattr("attributed", name, buffer, 9));
    gives("remove longest name", removexattr("attributed", name));
    gives("system", setxattr("attributed", "system.x", "v", 1, 0));
    gives("get acl", getxattr("attributed", "system.posix_acl_access", buffer, 9));
    gives("too big", setxattr("attributed", "user.big", big, 65537, 0));
    gives("more than a block", setxattr("attributed", "user.big", big, 65536, 0));
    gives("bad value", setxattr("attributed", "user.bad", (void *)16, 8, 0));
    gives("bad name", setxattr("attributed", (void *)16, "v", 1, 0));
    gives("bad buffer", getxattr("attributed", "user.colour", (void *)16, 8));
    gives("bad list", listxattr("attributed", (void *)16, 800));
    gives("no file", getxattr("nothing", "user.colour", buffer, 8));
    gives("closed", fgetxattr(77, "user.colour", buffer, 8));
    path = open("attributed", O_PATH);
    gives("O_PATH", fgetxattr(path, "user.colour", buffer, 8));
    gives("link user", lsetxattr("attributed-link", "user.colour", "v", 1, 0));
    gives("link get user", lgetxattr("attributed-link", "user.colour", buffer, 1));
    gives("link trusted", lsetxattr("attributed-link", "trusted.colour", "v", 1, 0));
    names("attributed-link");
    gives("directory", setxattr("attributed-directory", "user.colour", "v", 1, 0));
    names("attributed-directory");
    gives("remove", removexattr("attributed", "user.empty"));
    gives("remove again", removexattr("attributed", "user.empty"));
    gives("fremove", fremovexattr(fd, "user.null"));
    gives("remove unknown", removexattr("attributed", "other.x"));
    names("attributed");
    gives("proc", getxattr("/proc/self/maps", "user.colour", buffer, 9));
    gives("proc list", listxattr("/proc/self/maps", buffer, 9));
    gives("null user", setxattr("/dev/null", "user.colour", "v", 1, 0));
    gives("null get", getxattr("/dev/null", "user.colour", buffer, 9));
    rename("attributed", "attributed-2");
    value("attributed-2", "user.colour");
    unlink("attributed-2");
    unlink("attributed-link");
    rmdir("attributed-directory");
    gives("unlinked", fgetxattr(fd, "user.colour", buffer, 8));
    fd = open("attributed", O_RDWR | O_CREAT, 0644);
    names("attributed");
    unlink("attributed");
    return 0;
}
