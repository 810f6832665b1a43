#ifndef _PWD_H
#define _PWD_H
#include <bits/features.h>
#include <sys/types.h>
#include <stdio.h>
struct passwd {
  char *pw_name;
  char *pw_passwd;
  uid_t pw_uid;
  gid_t pw_gid;
  char *pw_gecos;
  char *pw_dir;
  char *pw_shell;
};
#define NSS_BUFLEN_PASSWD 1024
struct passwd *getpwuid(uid_t);
struct passwd *getpwnam(const char *);
int getpwuid_r(uid_t, struct passwd *restrict, char *restrict, size_t, struct passwd **restrict);
int getpwnam_r(const char *restrict, struct passwd *restrict, char *restrict, size_t, struct passwd **restrict);
void setpwent(void);
void endpwent(void);
struct passwd *getpwent(void);
struct passwd *fgetpwent(FILE *);
int putpwent(const struct passwd *restrict, FILE *restrict);
int getpwent_r(struct passwd *restrict, char *restrict, size_t, struct passwd **restrict);
int fgetpwent_r(FILE *restrict, struct passwd *restrict, char *restrict, size_t, struct passwd **restrict);
#endif
