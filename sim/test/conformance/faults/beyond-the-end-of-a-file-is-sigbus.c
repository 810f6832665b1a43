// A page beyond the end of the file: SIGBUS, BUS_ADRERR. The rest of the last page is zero and may be written.
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

static sigjmp_buf back;
static volatile int signal_number, signal_code, error_code;
static void *volatile signal_address;

static void handler(int number, siginfo_t *info, void *context) {
  signal_number = number;
  signal_code = info->si_code;
  signal_address = info->si_addr;
  error_code = ((ucontext_t *)context)->uc_mcontext.gregs[REG_ERR];
  siglongjmp(back, 1);
}

static void catch(void) {
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
}

static void report(const char *what, void *base) {
  printf("%s: %s code %d, error %#x, at base%+ld\n", what, signal_number == SIGBUS ? "SIGBUS" : "SIGSEGV", signal_code,
         error_code, (long)((char *)signal_address - (char *)base));
}

/* A file of so many pages, written and cached. */
static int make_file(int pages) {
  char name[] = "faultXXXXXX", page[4096];
  int fd = mkstemp(name);
  unlink(name);
  memset(page, 'f', sizeof page);
  for (int i = 0; i < pages; i++) write(fd, page, sizeof page);
  return fd;
}

int main(void) {
  int fd = make_file(1);
  ftruncate(fd, 100);
  volatile char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  catch();
  printf("%c%d\n", p[99], p[100]); // fault: do_read_fault filemap_map_pages; none → P US A NX; minor
  p[4095] = 1; // fault: do_wp_page wp_page_shared do_page_mkwrite ext4_page_mkwrite wp_page_reuse (same frame); P US A NX → P RW US A D NX; minor
  if (sigsetjmp(back, 1) == 0) p[4096] = 1; // fault: do_shared_fault filemap_fault; SIGBUS
  report("write", (void *)p);
  if (sigsetjmp(back, 1) == 0) (void)p[2 * 4096]; // fault: do_read_fault filemap_map_pages filemap_fault; SIGBUS
  report("read", (void *)p);
  return 0;
}
