#ifndef _SYS_MOUNT_H
#define _SYS_MOUNT_H
#include <bits/features.h>
#include <bits/mount-consts.h>
int mount(const char *, const char *, const char *, unsigned long, const void *);
int umount(const char *);
int umount2(const char *, int);
#endif
