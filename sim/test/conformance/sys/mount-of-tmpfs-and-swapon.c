#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <errno.h>
#include <unistd.h>
#include <stdlib.h>
#include <fcntl.h>
#include <signal.h>
#include <setjmp.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/swap.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/wait.h>
#include <sched.h>
#define E(x) do{errno=0; long r_=(long)(x); printf("%s = %ld %s\n",#x,r_,r_<0?strerrorname_np(errno):"");}while(0)
sigjmp_buf jb; void h(int s,siginfo_t*i,void*u){ printf("sig %d code %d\n",s,i->si_code); siglongjmp(jb,1);}
static void mounts(){FILE*f=fopen("/proc/self/mounts","r");char l[300];while(fgets(l,300,f)) if(strstr(l,"mydev")) {char*q=strstr(l,"/mp"); printf("mydev %s", q);};fclose(f);}
int main(){ setbuf(stdout,0); mkdir("mp",0755); 
 E(mount("mydev","nope","tmpfs",0,0)); E(mount("mydev","mp","nosuchfs",0,0)); E(mount("mydev","mp",0,0,0)); E(mount("mydev","mp","tmpfs",0,"bad=1")); close(open("file",O_CREAT|O_WRONLY,0600)); E(mount("mydev","file","tmpfs",0,0)); E(umount("mp"));
 int ok=mount("mydev","mp","tmpfs",MS_NOEXEC,"size=16k,mode=0700"); if(ok<0){printf("cannot mount: %s\n",strerrorname_np(errno)); return 0;}
 mounts(); struct statfs s; statfs("mp",&s); printf("%lx %ld %ld %ld\n",(long)s.f_type,(long)s.f_bsize,(long)s.f_blocks,(long)s.f_bfree); struct stat st; stat("mp",&st); printf("%o\n",st.st_mode);
 int f=open("mp/x",O_RDWR|O_CREAT,0755); char b[20000]; memset(b,1,20000); E(write(f,b,20000)); E(write(f,b,1)); statfs("mp",&s); printf("%ld\n",(long)s.f_bfree); E(ftruncate(f,4096)); E(ftruncate(f,40960));
 E(mmap(0,4096,PROT_READ|PROT_EXEC,MAP_PRIVATE,f,0)==MAP_FAILED?-1:0); char*m=mmap(0,40960,3,MAP_SHARED,f,0); struct sigaction a={0}; a.sa_sigaction=h; a.sa_flags=SA_SIGINFO; sigaction(SIGBUS,&a,0); int i; static volatile int n; for(n=0;n<10;n++) if(sigsetjmp(jb,1)==0) m[4096*n]=1; else break; printf("wrote %d\n",n); munmap(m,40960);
 E(fallocate(f,0,0,40960)); E(execl("mp/x","x",(char*)0)); E(umount("mp")); 
 E(mount(0,"mp",0,MS_REMOUNT|MS_RDONLY,0)); close(f); E(mount(0,"mp",0,MS_REMOUNT|MS_RDONLY,0)); E(open("mp/x",O_RDWR)); E(open("mp/y",O_RDWR|O_CREAT,0600)); E(unlink("mp/x")); E(mkdir("mp/d",0700)); E(chmod("mp/x",0600)); E(access("mp/x",W_OK)); E(rename("mp/x","mp/z")); E(truncate("mp/x",1)); E(symlink("a","mp/l")); int r=open("mp/x",O_RDONLY); E(r>=0); E(umount("mp")); E(umount2("mp",MNT_DETACH)); E(read(r,b,4)); E(access("mp/x",F_OK)); mounts(); E(umount2("mp",0x100)); E(umount("nothere"));
 E(swapon("file",0)); E(swapon("nofile",0)); E(swapon(".",0)); E(swapon("file",0x1000000)); E(swapoff("file")); E(swapoff("nofile"));
 if(fork()==0){ setresgid(1000,1000,1000);setresuid(1000,1000,1000); E(mount("mydev","mp","tmpfs",0,0)); E(mount("mydev","nope","tmpfs",0,0)); E(umount("mp")); E(umount("/proc")); E(swapon("file",0)); E(swapoff("nofile")); E(chroot("/")); E(chroot("/nope")); _exit(0);} wait(0);
 mkdir("root",0755); mkdir("root/in",0755); E(chroot("root")); E(chdir("/")); E(access("/in",F_OK)); E(access("/tmp",F_OK)); E(access("../../../in",F_OK)); getcwd(b,100); printf("%s\n",b);
 return 0;}
