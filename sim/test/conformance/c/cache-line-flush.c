// Writing a cache line back by intrinsic and by instruction changes nothing that a program sees; an address that is not mapped faults.
#include <emmintrin.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf back;

static void caught(int signo, siginfo_t *info, void *context) {
  siglongjmp(back, info->si_code);
}

int main(void) {
  struct sigaction action = {.sa_sigaction = caught, .sa_flags = SA_SIGINFO};
  sigaction(SIGSEGV, &action, 0);
  volatile char *p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  p[100] = 42;
  _mm_clflush((const void *)(p + 100));
  _mm_sfence();
  __asm__ volatile("clflush %0" : "+m"(*(volatile char *)(p + 100)));
  __asm__ volatile("sfence" ::: "memory");
  _mm_mfence();
  printf("%d\n", p[100]);
  munmap((void *)p, 4096);
  int code = sigsetjmp(back, 1);
  if (code == 0) _mm_clflush((const void *)p);
  printf("SIGSEGV code %d\n", code);
  return 0;
}
