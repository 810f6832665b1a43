#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <errno.h>
#include <unistd.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/eventfd.h>
#include <sys/epoll.h>
#include <sys/uio.h>
#include <sys/mount.h>
#include <sys/swap.h>
#include <sys/statfs.h>
#include <sys/personality.h>
#include <signal.h>
#include <stdint.h>
#define E(x) do{errno=0; long r=(long)(x); printf("%s = %ld %s\n",#x,r,r<0?strerrorname_np(errno):"");}while(0)
int main(){ setbuf(stdout,0); char b[64]; loff_t o=2,o2=0;
 int f=open("src",O_RDWR|O_CREAT|O_TRUNC,0600); write(f,"hello world, this is it",23); int g=open("dst",O_RDWR|O_CREAT|O_TRUNC,0600);
 lseek(f,6,0); E(sendfile(g,f,0,5)); E(lseek(f,0,1)); E(lseek(g,0,1)); E(sendfile(g,f,&o,3)); printf("%ld\n",(long)o); E(pread(g,b,64,0)); printf("%.8s\n",b);
 int p[2]; pipe(p); o=0; E(sendfile(p[1],f,&o,100)); E(read(p[0],b,64)); printf("%.23s\n",b); E(sendfile(g,p[0],&o,1)); E(sendfile(99,f,0,1)); E(sendfile(g,99,0,1)); E(sendfile(f,g,(void*)8,1)); o=-1; E(sendfile(g,f,&o,1));
 int ro=open("src",O_RDONLY); E(sendfile(ro,f,0,1)); int ap=open("dst",O_WRONLY|O_APPEND); lseek(f,0,0); E(sendfile(ap,f,0,1)); E(sendfile(g,open("/",O_RDONLY),0,1));
 o=0;o2=10; E(copy_file_range(f,&o,g,&o2,10,0)); printf("%ld %ld\n",(long)o,(long)o2); E(copy_file_range(f,&o,f,0,5,0)); o=0;o2=3; E(copy_file_range(f,&o,f,&o2,5,0)); E(copy_file_range(f,0,g,0,5,1)); E(copy_file_range(p[0],0,g,0,5,0)); E(copy_file_range(f,0,ro,0,5,0)); E(copy_file_range(f,0,ap,0,5,0)); o=100; E(copy_file_range(f,&o,g,0,5,0));
 /* eventfd */
 int e=eventfd(3,EFD_NONBLOCK); uint64_t v; E(read(e,&v,8)); printf("%lu\n",v); E(read(e,&v,8)); E(read(e,&v,4)); v=UINT64_MAX; E(write(e,&v,8)); v=UINT64_MAX-1; E(write(e,&v,8)); v=1; E(write(e,&v,8)); E(read(e,&v,8)); printf("%lx\n",v); E(write(e,&v,4)); E(eventfd(0,0x40)<0);
 int s=eventfd(2,EFD_SEMAPHORE|EFD_NONBLOCK); E(read(s,&v,8)); printf("%lu\n",v); E(read(s,&v,8)); E(read(s,&v,8)); E(lseek(s,0,0));
 /* epoll */
 int ep=epoll_create1(0); struct epoll_event ev={EPOLLIN,{.u64=7}},out[4]; E(epoll_ctl(ep,EPOLL_CTL_ADD,s,&ev)); E(epoll_ctl(ep,EPOLL_CTL_ADD,s,&ev)); E(epoll_ctl(ep,EPOLL_CTL_ADD,f,&ev)); E(epoll_ctl(ep,EPOLL_CTL_MOD,p[0],&ev)); E(epoll_ctl(ep,EPOLL_CTL_DEL,p[0],0)); E(epoll_ctl(ep,EPOLL_CTL_ADD,ep,&ev)); E(epoll_ctl(f,EPOLL_CTL_ADD,s,&ev)); E(epoll_ctl(ep,EPOLL_CTL_ADD,99,&ev)); E(epoll_ctl(ep,9,s,&ev)); E(epoll_ctl(ep,EPOLL_CTL_ADD,p[0],(void*)8)); E(epoll_wait(ep,out,4,0)); E(epoll_wait(ep,out,0,0)); v=1; write(s,&v,8); E(epoll_wait(ep,out,4,-1)); printf("%x %lu\n",out[0].events,(unsigned long)out[0].data.u64); E(epoll_wait(ep,out,4,0));
 ev.events=EPOLLIN|EPOLLONESHOT; ev.data.u64=9; E(epoll_ctl(ep,EPOLL_CTL_ADD,p[0],&ev)); write(p[1],"z",1); E(epoll_wait(ep,out,4,0)); E(epoll_wait(ep,out,4,0)); ev.events=EPOLLIN; E(epoll_ctl(ep,EPOLL_CTL_MOD,p[0],&ev)); E(epoll_wait(ep,out,1,0)); close(p[1]); E(epoll_wait(ep,out,4,0)); close(s); E(epoll_wait(ep,out,4,0)); printf("%x\n",out[0].events); E(epoll_create(0)); E(epoll_create1(1));
 /* pidfd */
 pid_t c=fork(); if(c==0){ pause(); _exit(0);} int pf=syscall(SYS_pidfd_open,c,0); E(pf>=0); E(fcntl(pf,F_GETFD)); E(syscall(SYS_pidfd_open,0,0)); E(syscall(SYS_pidfd_open,99999,0)); E(syscall(SYS_pidfd_open,c,1)); E(syscall(SYS_pidfd_send_signal,f,0,0,0)); E(syscall(SYS_pidfd_send_signal,pf,0,0,0)); E(syscall(SYS_pidfd_send_signal,pf,SIGTERM,0,0)); siginfo_t si; memset(&si,0,sizeof si); E(waitid(P_PIDFD,pf,&si,WEXITED)); printf("%d %d\n",si.si_code,si.si_status); E(syscall(SYS_pidfd_send_signal,pf,0,0,0)); E(waitid(P_PIDFD,f,&si,WEXITED)); E(waitid(P_PIDFD,pf,&si,WEXITED));
 /* process_madvise, process_vm */
 char*m=mmap(0,8192,3,MAP_PRIVATE|MAP_ANONYMOUS,-1,0); strcpy(m,"mine"); struct iovec iv[2]={{m,8192},{m+4096,4096}}; int me=syscall(SYS_pidfd_open,getpid(),0); E(syscall(SYS_process_madvise,me,iv,2,MADV_COLD,0)); E(syscall(SYS_process_madvise,me,iv,1,MADV_COLD,1)); E(syscall(SYS_process_madvise,f,iv,1,MADV_COLD,0)); E(syscall(SYS_process_madvise,me,iv,1,MADV_DONTNEED,0)); printf("%d\n",m[0]); E(syscall(SYS_process_madvise,me,iv,1,77,0));
 c=fork(); if(c==0){ strcpy(m,"child"); pause(); _exit(0);} usleep(20000); struct iovec l={b,6},rr={m,6}; E(process_vm_readv(c,&l,1,&rr,1,0)); printf("%.6s\n",b); strcpy(b,"WRITE"); E(process_vm_writev(c,&l,1,&rr,1,0)); b[0]=0; E(process_vm_readv(c,&l,1,&rr,1,0)); printf("%s\n",b); rr.iov_base=(void*)8; E(process_vm_readv(c,&l,1,&rr,1,0)); E(process_vm_readv(99999,&l,1,&rr,1,0)); E(process_vm_readv(c,&l,1,&rr,1,1)); kill(c,9); wait(0);
 /* remap_file_pages */
 char*q=mmap(0,4*4096,3,MAP_SHARED|MAP_ANONYMOUS,-1,0); for(int i=0;i<4;i++) q[4096*i]='0'+i; E(remap_file_pages(q,4096,0,3,0)); printf("%c%c%c%c\n",q[0],q[4096],q[8192],q[12288]); E(remap_file_pages(q,4096,1,3,0)); E(remap_file_pages(q,100,0,3,0)); E(remap_file_pages(m,4096,0,0,0)); E(remap_file_pages(q+8192,8192,0,0,0)); printf("%c%c%c%c\n",q[0],q[4096],q[8192],q[12288]); 
 return 0;}
