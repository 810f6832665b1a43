#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>
#include <signal.h>
#include <errno.h>
#include <sys/wait.h>
#include <sys/prctl.h>
#include <stdlib.h>
#include <string.h>
int main(void){
  int st; int p[2]; pipe(p); char buf[100];
  setbuf(stdout, NULL);
  printf("kill1 %d\n", kill(1,0)); 
  if(fork()==0){ if(fork()==0){ usleep(20000); dprintf(p[1],"%s", getppid()==1?"init":"other"); _exit(0);} _exit(3);} 
  wait(&st); printf("%d\n", WEXITSTATUS(st)); int n=read(p[0],buf,4); printf("%.*s\n", 4, buf);
  printf("sub %d\n", prctl(PR_SET_CHILD_SUBREAPER,1)); int g=7; prctl(PR_GET_CHILD_SUBREAPER,&g); printf("get %d\n", g);
  pid_t me=getpid();
  if(fork()==0){ if(fork()==0){ usleep(20000); dprintf(p[1],"%s", getppid()==me?"me__":"othe"); _exit(5);} _exit(4);} 
  wait(&st); printf("%d\n", WEXITSTATUS(st));
  wait(&st); printf("%d\n", WEXITSTATUS(st)); read(p[0],buf,4); printf("%.4s\n", buf);
  printf("%d %s\n", wait(&st), strerror(errno));
  /* orphaned stopped group */
  if(fork()==0){ /*leader*/ setsid(); pid_t c=fork(); if(c==0){ setpgid(0,0); signal(SIGHUP, SIG_DFL); raise(SIGSTOP); _exit(0);} setpgid(c,c); waitpid(c,&st,WUNTRACED); printf("stopped %d\n", WIFSTOPPED(st)); _exit(0);} 
  int a=wait(&st); printf("%d\n", WIFEXITED(st)); wait(&st); printf("sig %d %d\n", WIFSIGNALED(st), WTERMSIG(st));
  return 0; }
