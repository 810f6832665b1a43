#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <errno.h>
#include <unistd.h>
#include <stdlib.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/stat.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/prctl.h>
#define E(x) do{errno=0; long r_=(long)(x); printf("%s = %ld %s\n",#x,r_,r_<0?strerrorname_np(errno):"");}while(0)
extern char**environ;
void*th(void*a){ char me[30]; sprintf(me,"%d",getpid()); execl("/proc/self/exe","prog","threaded",me,(char*)0); return 0;}
static void script(const char*n,const char*t){int f=open(n,O_WRONLY|O_CREAT|O_TRUNC,0755);write(f,t,strlen(t));close(f);}
int main(int c,char**v){ setbuf(stdout,0);
 if(c>1&&!strcmp(v[1],"threaded")){ char cm[17]={0}; prctl(PR_GET_NAME,cm); printf("pid same %d tid %d argc %d\n", atoi(v[2])==getpid(), gettid()==getpid(), c); return 5;}
 if(c>1&&!strcmp(v[1],"args")){ for(int i=0;i<c;i++)printf("[%s]",i?v[i]:strrchr(v[i],'/')?"p":v[i]); printf("\n"); return 6;}
 if(c>1&&!strcmp(v[1],"-x y")){ for(int i=0;i<c;i++)printf("[%s]",v[i]); printf("\n"); return 7;}
 int st; if(fork()==0){ pthread_t t; pthread_create(&t,0,th,0); pthread_join(t,0); _exit(1);} wait(&st); printf("%d\n",WEXITSTATUS(st));
 /* copy */
 int f=open("/proc/self/exe",O_RDONLY), g=open("copy",O_WRONLY|O_CREAT|O_TRUNC,0755); char b[4096]; int n; while((n=read(f,b,4096))>0) write(g,b,n); 
 if(fork()==0){ E(execl("copy","copy","args","1",(char*)0)); _exit(1);} wait(&st); close(g);
 if(fork()==0){ E(execl("./copy","copy","args","1",(char*)0)); _exit(1);} wait(&st); printf("%d\n",WEXITSTATUS(st));
 int m=memfd_create("m",0); lseek(f,0,0); while((n=read(f,b,4096))>0) write(m,b,n); if(fork()==0){ char*a[]={"memfd","args",0}; E(fexecve(m,a,environ)); _exit(1);} wait(&st); printf("%d\n",WEXITSTATUS(st));
 script("s1","#!./copy  -x y\nrest\n"); if(fork()==0){ execl("./s1","zero","one",(char*)0); E(-1); _exit(1);} wait(&st); printf("%d\n",WEXITSTATUS(st));
 script("s2","#! /no/such/interp\n"); if(fork()==0){ E(execl("./s2","s2",(char*)0)); _exit(1);} wait(&st);
 script("s3","#!\n"); if(fork()==0){ E(execl("./s3","s3",(char*)0)); _exit(1);} wait(&st);
 script("s4","#!./s4\n"); if(fork()==0){ E(execl("./s4","s4",(char*)0)); _exit(1);} wait(&st);
 script("s5","echo hi\n"); if(fork()==0){ E(execl("./s5","s5",(char*)0)); _exit(1);} wait(&st);
 script("s6",""); if(fork()==0){ E(execl("./s6","s6",(char*)0)); _exit(1);} wait(&st);
 script("s7","#!./s1 arg\n"); if(fork()==0){ execl("./s7","zero",(char*)0); E(-1); _exit(1);} wait(&st); printf("%d\n",WEXITSTATUS(st));
 chmod("s5",0644); E(execl("./s5","s5",(char*)0)); E(execl("/tmp","t",(char*)0)); E(execl("nope","t",(char*)0)); E(execl("copy/x","t",(char*)0)); E(execv("./copy",(char**)8)); 
 return 0;}
