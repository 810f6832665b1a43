/* Thread-local storage as x86-64's variant II: the program's PT_TLS image directly below the thread descriptor. */
#include "../internal/libc.h"
#include "../internal/start.h"
#include "../internal/thread.h"
#include <elf.h>
#include <string.h>
#include <asm/prctl.h>

static const Elf64_Phdr *tls_header(void) {
  const Elf64_Phdr *header = (const Elf64_Phdr *)__auxval(AT_PHDR);
  if (!header) return 0;
  for (unsigned long n = __auxval(AT_PHNUM); n--; header++)
    if (header->p_type == PT_TLS) return header;
  return 0;
}

unsigned long __tls_offset(void) {
  const Elf64_Phdr *header = tls_header();
  unsigned long size = header ? header->p_memsz : 0;
  unsigned long align = header && header->p_align > 64 ? header->p_align : 64;
  /* glibc leaves room for the thread-local data of libraries loaded later. */
  unsigned long offset = (size + align - 1 + 0x300) & -align;
  return offset < 0x380 ? 0x380 : offset;
}

void *__init_tls_block(char *descriptor) {
  const Elf64_Phdr *header = tls_header();
  struct __tcb *thread = (struct __tcb *)descriptor;
  if (header) {
    unsigned long align = header->p_align > 1 ? header->p_align : 1;
    unsigned long room = (header->p_memsz + align - 1) & -align;
    memcpy(descriptor - room, (const void *)header->p_vaddr, header->p_filesz);
    /* The stack, and so this place, may have been another thread's. */
    memset(descriptor - room + header->p_filesz, 0, header->p_memsz - header->p_filesz);
  }
  thread->tcb = thread;
  thread->self = thread;
  thread->robust_head = &thread->robust_head;
  thread->robust_offset = (long)&((pthread_mutex_t *)0)->__data.__lock - (long)&((pthread_mutex_t *)0)->__data.__list[1];
  return thread;
}

void __init_first_thread(void) {
  unsigned long offset = __tls_offset();
  char *block = (char *)RAW1(SYS_brk, 0);
  RAW1(SYS_brk, block + offset + TCB_SIZE + 64);
  struct __tcb *thread = __init_tls_block(block + offset);
  RAW2(SYS_arch_prctl, ARCH_SET_FS, thread);
  thread->tid = (int)RAW1(SYS_set_tid_address, &thread->tid);
  RAW2(SYS_set_robust_list, &thread->robust_head, 24);
  RAW4(SYS_rseq, thread->rseq_area, 0x20, 0, 0x53053053);
}
