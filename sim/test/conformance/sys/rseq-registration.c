/* The library has registered an area for its thread: what a second registration and the giving back of it say. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

struct area {
  uint32_t cpu_id_start, cpu_id;
  uint64_t rseq_cs;
  uint32_t flags, node_id, mm_cid;
  char rest[4];
} __attribute__((aligned(32)));

static struct area own;

static void call(const char *what, void *to, unsigned length, int flags, unsigned signature) {
  long r = syscall(SYS_rseq, to, length, flags, signature);
  printf("%-22s %ld %s\n", what, r, r ? strerror(errno) : "");
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  char *self = __builtin_thread_pointer();
  struct area *library = 0;
  for (int offset = 0; offset < 0x1000 && !library; offset += 32) {
    struct area *candidate = (struct area *)(((uintptr_t)self & -32UL) + offset);
    if (syscall(SYS_rseq, candidate, 32, 0, 0x53053053) == -1 && errno == EBUSY) library = candidate;
  }
  printf("the library's area %s\n", library ? "found" : "not found");
  if (!library) return 1;
  printf("on a processor: %d, sequence %llu\n", (int)library->cpu_id >= 0, (unsigned long long)library->rseq_cs);
  call("another area", &own, 32, 0, 0x53053053);
  call("another signature", library, 32, 0, 1);
  call("another length", library, 64, 0, 0x53053053);
  call("again", library, 32, 0, 0x53053053);
  call("flags", library, 32, 2, 0x53053053);
  call("flags and unregister", library, 32, 3, 0x53053053);
  call("unregister another", &own, 32, 1, 0x53053053);
  call("unregister, length", library, 64, 1, 0x53053053);
  call("unregister, signature", library, 32, 1, 2);
  call("unregister", library, 32, 1, 0x53053053);
  printf("cpu_id %d\n", (int)library->cpu_id);
  call("unregister again", library, 32, 1, 0x53053053);
  call("short", &own, 31, 0, 7);
  call("not aligned", (char *)&own + 8, 32, 0, 7);
  call("kernel's", (void *)0xffff800000000000UL, 32, 0, 7);
  call("null", 0, 32, 0, 7);
  char *page = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (!fork()) {
    call("not writable", page, 32, 0, 7);
    _exit(0);
  }
  int status;
  wait(&status);
  printf("signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  own.cpu_id = 77;
  call("own", &own, 32, 0, 7);
  printf("on a processor: %d\n", (int)own.cpu_id >= 0 && own.cpu_id != 77);
  if (!fork()) {
    call("in a child", &own, 32, 0, 7);
      _exit(0);
  }
  wait(0);
  call("unregister own", &own, 32, 1, 7);
  return 0;
}
