/* What psiginfo says of every kind of signal and cause. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
int main(void){ dup2(1,2); int sigs[]={1,4,5,7,8,11,17,29,34,35,50,64,32,0,70}; 
 for(unsigned i=0;i<sizeof sigs/sizeof*sigs;i++) for(int code=-8;code<10;code++){ siginfo_t s; memset(&s,0,sizeof s); s.si_signo=sigs[i]; s.si_code=code; s.si_pid=42; s.si_uid=7; s.si_status=3; psiginfo(&s, code&1?"pre":code&2?"":0);} 
 siginfo_t s; memset(&s,0,sizeof s); s.si_signo=11; s.si_code=0x80; s.si_addr=(void*)0x1234; psiginfo(&s,"x"); return 0; }
