#include <stdio.h>
#include <unistd.h>
#include <signal.h>
#include <errno.h>
#include <time.h>
#include <poll.h>
#include <sys/wait.h>
#include <string.h>
#include <sys/select.h>
void h(int s){}
int main(){ setbuf(stdout,0); int st; 
 /* stop and continue does not interrupt nanosleep */
 for(int i=0;i<4;i++){
 pid_t c=fork(); if(c==0){ if(i&1){struct sigaction a={0};a.sa_handler=h;a.sa_flags=SA_RESTART;sigaction(SIGCONT,&a,0);} struct timespec t={0,60000000},l={9,9}; errno=0; int r; struct timespec a,b; clock_gettime(CLOCK_MONOTONIC,&a); if(i<2) r=nanosleep(&t,&l); else r=poll(0,0,60); int e=errno; clock_gettime(CLOCK_MONOTONIC,&b); long d=(b.tv_sec-a.tv_sec)*1000+(b.tv_nsec-a.tv_nsec)/1000000; printf("%d: %d %s %s\n", i, r, r<0?strerror(e):"", d>=50&&d<100?"full":d<50?"short":"long"); _exit(0);} 
 usleep(10000); kill(c,SIGSTOP); usleep(10000); kill(c,SIGCONT); waitpid(c,&st,0);}
 sigset_t m; sigemptyset(&m); signal(SIGUSR1,h); sigset_t b; sigemptyset(&b); sigaddset(&b,SIGUSR1); sigprocmask(SIG_BLOCK,&b,0); raise(SIGUSR1);
 struct timespec t={1,0}; fd_set r; FD_ZERO(&r); printf("%d %s\n", pselect(0,0,0,0,&t,&m), strerror(errno)); sigpending(&b); printf("%d\n", sigismember(&b,SIGUSR1)); sigprocmask(0,0,&b); printf("%d\n", sigismember(&b,SIGUSR1));
 struct timeval tv={0,5000}; printf("%d", select(0,0,0,0,&tv)); printf(" %ld\n", (long)tv.tv_usec);
 FD_SET(500,&r); tv.tv_usec=0; printf("%d %s\n", select(501,&r,0,0,&tv), strerror(errno)); printf("%d %s\n", select(-1,0,0,0,0), strerror(errno)); tv.tv_sec=-1; printf("%d %s\n", select(0,0,0,0,&tv), strerror(errno));
 return 0;}
