#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <fcntl.h>
#include <errno.h>
#include <unistd.h>
#include <dirent.h>
#include <sys/mman.h>
#define E(x) do{errno=0; long r_=(long)(x); printf("%s = %ld %s\n",#x,r_,r_<0?strerrorname_np(errno):"");}while(0)
/* The names in files of /proc, in their order, and the shape of their values. */
static void names(const char*p,int values){FILE*f=fopen(p,"r");char l[2000];printf("== %s %s\n",p,f?"":strerror(errno));if(!f)return;while(fgets(l,2000,f)){char*c=strpbrk(l,": \t\n"); int n=c-l; printf("%.*s",n,l); if(values){char*q=l+n; while(*q){ if(*q>='0'&&*q<='9'){while(*q>='0'&&*q<='9'||*q>='a'&&*q<='f')q++; putchar('9');} else if(*q==' '){ putchar(' '); while(*q==' ')q++; } else putchar(*q=='\n'?' ':*q),q++; } } putchar('\n');} fclose(f);}
static int lines(const char*p){FILE*f=fopen(p,"r");char l[2000];int n=0;if(!f)return -1;while(fgets(l,2000,f))n++;fclose(f);return n;}
static void show(const char*p){char b[3000]; int f=open(p,O_RDONLY); int n=read(f,b,2999); if(n<0)n=0; b[n]=0; printf("%s: %s",p,b); close(f);}
int main(){ setbuf(stdout,0);
 names("/proc/self/status",0); names("/proc/meminfo",0); names("/proc/vmstat",0); names("/proc/self/limits",0);
 FILE*f=fopen("/proc/self/stat","r"); char l[2000]; fgets(l,2000,f); int n=0; for(char*t=strtok(l," ");t;t=strtok(0," "))n++; printf("stat fields %d\n",n); fclose(f);
 f=fopen("/proc/self/statm","r"); fgets(l,2000,f); n=0; for(char*t=strtok(l," ");t;t=strtok(0," "))n++; printf("statm fields %d\n",n); fclose(f);
 int fd=open("/proc/self/clear_refs",O_WRONLY); E(write(fd,"9",1)); E(write(fd,"5",1)); E(write(fd,"x",1)); E(open("/proc/self/clear_refs",O_RDONLY)); close(fd);
 close(open("dat",O_CREAT|O_RDWR,0600)); fd=open("dat",O_RDWR|O_APPEND|O_CLOEXEC); write(fd,"abc",3); char p[60]; sprintf(p,"/proc/self/fdinfo/%d",fd); f=fopen(p,"r"); while(fgets(l,200,f)) if(l[0]=='p'||l[0]=='f') fputs(l,stdout); else printf("%.5s\n",l); fclose(f); sprintf(p,"/proc/self/fd/%d",fd); n=readlink(p,l,200); l[n>0?n:0]=0; printf("%s\n",strrchr(l,'/')); 
 fd=open("/proc/self/auxv",O_RDONLY); unsigned long a[100]; n=read(fd,a,sizeof a); int seen=0; for(int i=0;i<n/16;i++) if(a[2*i]==6) printf("AT_PAGESZ %lu\n",a[2*i+1]); else if(a[2*i]==0) printf("null last %d\n", i==n/16-1); close(fd);
 show("/proc/self/comm"); fd=open("/proc/self/comm",O_WRONLY); write(fd,"newname",7); close(fd); show("/proc/self/comm"); 
 fd=open("/proc/self/cmdline",O_RDONLY); n=read(fd,l,200); printf("%d %d\n", n>0, l[n-1]); close(fd);
 static int secret=0x1234; fd=open("/proc/self/mem",O_RDWR); int v=0; E(pread(fd,&v,4,(off_t)(long)&secret)); printf("%x\n",v); v=0x77; E(pwrite(fd,&v,4,(off_t)(long)&secret)); printf("%x\n",secret); E(pread(fd,&v,4,8)); close(fd);
 DIR*d=opendir("/proc/self/task"); struct dirent*e; n=0; while(e=readdir(d)) if(e->d_name[0]!='.') n+= atoi(e->d_name)==getpid()?1:100; printf("tasks %d\n",n); closedir(d); char t[80]; sprintf(t,"/proc/self/task/%d/status",getpid()); printf("%d\n",lines(t)==lines("/proc/self/status"));
 int kf=open("/proc/kpageflags",O_RDONLY); E(kf>=0); E(read(kf,a,7)); 
 char*m=mmap(0,4096*4,3,MAP_PRIVATE|MAP_ANONYMOUS,-1,0); m[0]=m[4096]=1; f=fopen("/proc/self/numa_maps","r"); sprintf(t,"%lx ",(long)m); while(fgets(l,500,f)) if(!strncmp(l,t,strlen(t))){char*q=strstr(l,"default"); /* active pages vary */ char*ac=strstr(q," active="); if(ac){*ac=0; printf("%s\n",q);} else printf("%s",q);} fclose(f);
 show("/proc/sys/vm/overcommit_memory"); show("/proc/sys/vm/swappiness"); show("/proc/sys/vm/page-cluster"); show("/proc/sys/kernel/ostype"); show("/proc/sys/kernel/randomize_va_space"); fd=open("/proc/sys/kernel/random/uuid",O_RDONLY); n=read(fd,l,100); printf("%d %c\n",n,l[14]); close(fd);
 E(open("/proc/sys/vm/drop_caches",O_RDONLY)); show("/proc/swaps"); E(open("/proc/nosuch",O_RDONLY)); E(open("/proc/self/maps",O_WRONLY)); E(mkdir("/proc/x",0755)); E(unlink("/proc/version"));
 names("/proc/self/oom_score_adj",0); fd=open("/proc/self/oom_score_adj",O_RDWR); E(write(fd,"500",3)); E(write(fd,"5000",4)); close(fd); show("/proc/self/oom_score_adj");
 f=fopen("/proc/buddyinfo","r"); fgets(l,500,f); n=0; for(char*q=strtok(l," \n");q;q=strtok(0," \n"))n++; printf("buddy words %d\n",n);
 return 0;}
