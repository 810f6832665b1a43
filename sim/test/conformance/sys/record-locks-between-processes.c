#define _GNU_SOURCE
#include <stdio.h>
#include <fcntl.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <sys/time.h>
#define E(x) do{errno=0; long r=(x); printf("%s = %ld %s\n",#x,r,r<0?strerrorname_np(errno):"");}while(0)
static int lk(int fd,int cmd,int type,long s,long l){struct flock f={0};f.l_type=type;f.l_whence=SEEK_SET;f.l_start=s;f.l_len=l;int r=fcntl(fd,cmd,&f); if(cmd==F_GETLK||cmd==F_OFD_GETLK) printf("  got type %d %ld %ld pid %s\n",f.l_type,(long)f.l_start,(long)f.l_len,f.l_pid==-1?"-1":f.l_pid==0?"0":f.l_pid==getppid()?"parent":"other"); return r;}
void h(int s){}
int main(){ setbuf(stdout,0);
 int f=open("lk",O_RDWR|O_CREAT,0600); write(f,"0123456789",10);
 E(lk(f,F_SETLK,F_WRLCK,0,4)); E(lk(f,F_SETLK,F_RDLCK,6,0)); E(lk(f,F_SETLK,F_RDLCK,2,1)); E(lk(f,F_SETLK,5,0,1)); E(lk(99,F_SETLK,F_RDLCK,0,1));
 int st;
 if(fork()==0){ E(lk(f,F_GETLK,F_RDLCK,0,0)); E(lk(f,F_GETLK,F_RDLCK,2,1)); E(lk(f,F_GETLK,F_WRLCK,2,0)); E(lk(f,F_SETLK,F_RDLCK,0,1)); E(lk(f,F_SETLK,F_RDLCK,7,1)); E(lk(f,F_SETLK,F_WRLCK,7,1)); E(lk(f,F_GETLK,F_WRLCK,4,2));E(lk(f,F_GETLK,F_UNLCK,4,2)); _exit(0);} wait(&st);
 int g=open("lk",O_RDONLY); E(lk(g,F_SETLK,F_WRLCK,0,1)); E(lk(g,F_OFD_SETLK,F_RDLCK,0,1)); E(lk(g,F_OFD_SETLK,F_RDLCK,4,1)); E(lk(f,F_OFD_SETLK,F_WRLCK,4,1)); E(lk(f,F_OFD_GETLK,F_WRLCK,4,1)); close(g);
 /* closing g dropped all posix locks */
 if(fork()==0){ E(lk(f,F_GETLK,F_WRLCK,0,0)); _exit(0);} wait(&st);
 int p[2]; pipe(p); char c;
 E(lk(f,F_SETLK,F_WRLCK,0,1));
 pid_t ch=fork();
 if(ch==0){ lk(f,F_SETLK,F_WRLCK,1,1); write(p[1],"x",1); E(lk(f,F_SETLKW,F_WRLCK,0,1)); _exit(7);} 
 read(p[0],&c,1); usleep(20000); E(lk(f,F_SETLKW,F_WRLCK,1,1)); E(lk(f,F_SETLK,F_UNLCK,0,0)); wait(&st); printf("%d\n",WEXITSTATUS(st));
 /* interrupted */
 E(lk(f,F_SETLK,F_WRLCK,0,1)); ch=fork(); if(ch==0){ struct sigaction a={0}; a.sa_handler=h; sigaction(SIGALRM,&a,0); ualarm(5000,0); E(lk(f,F_SETLKW,F_WRLCK,0,1)); E(flock(f,LOCK_EX)); _exit(0);} wait(&st);
 int q=open("lk",O_RDWR); E(flock(q,LOCK_SH|LOCK_NB)); E(flock(f,LOCK_UN)); E(flock(q,LOCK_SH|LOCK_NB)); E(flock(f,LOCK_SH)); E(flock(f,LOCK_EX|LOCK_NB)); E(flock(q,LOCK_EX|LOCK_NB)); E(flock(q,3)); E(flock(99,3)); E(flock(99,LOCK_SH));
 E(fcntl(f,F_GETOWN)); E(fcntl(f,F_SETOWN,getpid())); E(fcntl(f,F_GETOWN)==getpid()); E(fcntl(f,F_SETOWN,-getpgrp())); E(fcntl(f,F_GETOWN)==-getpgrp()); E(fcntl(f,F_GETSIG,0)); E(fcntl(f,F_SETSIG,SIGUSR1)); E(fcntl(f,F_GETSIG,0)); E(fcntl(f,F_SETOWN,99999999));
 E(lockf(f,F_LOCK,0)); E(lockf(f,F_TEST,0)); E(lockf(f,F_ULOCK,0));
 return 0;}
