#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <errno.h>
#include <unistd.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/mman.h>
#include <sys/wait.h>
#define E(x) do{errno=0; long r=(long)(x); printf("%s = %s%s\n",#x,r<0&&r>-4096?"-1 ":"ok",r<0&&r>-4096?strerrorname_np(errno):"");}while(0)
static void maps(const char*w){FILE*f=fopen("/proc/self/maps","r");char l[300];while(fgets(l,300,f)) if(strstr(l,"SYSV")){unsigned long a,b,o;char p[8];char nm[200];int n=0; sscanf(l,"%lx-%lx %s %lx %*s %*s %[^\n]",&a,&b,p,&o,nm);printf("%s %lx-%lx %s %lx %s\n",w,a,b,p,o,nm);}fclose(f);}
static void st(int id){struct shmid_ds d; if(shmctl(id,IPC_STAT,&d)<0){printf("stat %s\n",strerrorname_np(errno));return;} printf("key %x size %lu mode %o nattch %lu cpid %d lpid %d\n",d.shm_perm.__key,d.shm_segsz,d.shm_perm.mode,d.shm_nattch,d.shm_cpid==getpid(),d.shm_lpid==getpid());}
int main(){ setbuf(stdout,0); int id=shmget(0x1234abcd,10000,IPC_CREAT|0600); st(id);
 E(shmget(0x1234abcd,20000,0)); E(shmget(0x1234abcd,10000,IPC_CREAT|IPC_EXCL)); E(shmget(0x7777,10,0)); E(shmget(IPC_PRIVATE,0,0600)); E(shmget(0x1234abcd,0,0)==id);
 char*p=shmat(id,0,0); printf("%d\n",p==(char*)-1); st(id); p[0]='x'; p[9999]='y'; maps("a");
 char*q=shmat(id,0,SHM_RDONLY); printf("%c %c\n",q[0],q[9999]); st(id); maps("b");
 E(shmat(id,p,0)); E(shmat(id,p+1,0)); E(shmat(id,0,SHM_REMAP)); E(shmat(-1,0,0)); E(shmat(9999,0,0)); 
 char*r=shmat(id,p,SHM_REMAP); printf("%d %c\n",r==p,r[0]); st(id); 
 char *h=(char*)0x10000000; printf("%d\n", shmat(id,h+123,SHM_RND)==(void*)h); st(id);
 mprotect(p+4096,4096,PROT_READ); st(id); maps("c"); mprotect(p+4096,4096,PROT_READ|PROT_WRITE); st(id); maps("d");
 E(munmap(p+4096,4096)); st(id); maps("e"); E(shmdt(p)); st(id); E(shmdt(p)); E(shmdt(q+4096)); E(shmdt(q)); st(id);
 E(shmctl(id,IPC_RMID,0)); st(id); E(shmget(0x1234abcd,10000,0)); E(shmctl(id,IPC_RMID,0)); maps("f");
 if(fork()==0){ st(id); h[1]='c'; _exit(0);} wait(0); printf("%c\n",h[1]); st(id);
 E(shmat(id,0,0)); st(id);
 E(shmdt(h)); st(id); E(shmctl(id,99,0)); E(shmctl(id,IPC_STAT,(void*)8));
 int v=shmget(IPC_PRIVATE,4096,0400); printf("%d\n",v>id); 
 if(fork()==0){ setresgid(1000,1000,1000); setresuid(1000,1000,1000); E(shmat(v,0,0)); E(shmctl(v,IPC_RMID,0)); struct shmid_ds d; E(shmctl(v,IPC_STAT,&d)); E(shmctl(v,SHM_LOCK,0)); _exit(0);} wait(0);
 E(shmctl(v,SHM_LOCK,0)); st(v); E(shmctl(v,SHM_UNLOCK,0)); E(shmctl(v,IPC_RMID,0)); st(v);
 E(shmctl(v,IPC_STAT,(void*)8));
 int m=shmget(IPC_PRIVATE,8192,0600); p=shmat(m,0,0); p[0]=1; p=mremap(p,8192,16384,MREMAP_MAYMOVE); printf("%d\n",p==MAP_FAILED?errno:0); if(p!=MAP_FAILED){st(m);} 
 shmctl(m,IPC_RMID,0);
 return 0;}
