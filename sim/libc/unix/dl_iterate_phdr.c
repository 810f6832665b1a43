/* What a static program consists of: itself, and the kernel's vDSO where that has an ELF header. */
#define _GNU_SOURCE
#include <link.h>
#include <string.h>
#include <sys/auxv.h>

int dl_iterate_phdr(int (*callback)(struct dl_phdr_info *, size_t, void *), void *data) {
  struct dl_phdr_info program = {
      .dlpi_name = "",
      .dlpi_phdr = (const Elf64_Phdr *)getauxval(AT_PHDR),
      .dlpi_phnum = getauxval(AT_PHNUM),
      .dlpi_adds = 2,
  };
  for (int i = 0; i < program.dlpi_phnum; i++) {
    const Elf64_Phdr *header = &program.dlpi_phdr[i];
    if (header->p_type != PT_TLS) continue;
    /* The thread's copy of the segment ends where its descriptor begins. */
    unsigned long align = header->p_align ? header->p_align : 1;
    program.dlpi_tls_modid = 1;
    program.dlpi_tls_data = (char *)__builtin_thread_pointer() - ((header->p_memsz + align - 1) & -align);
  }
  int result = callback(&program, sizeof program, data);
  const Elf64_Ehdr *vdso = (const Elf64_Ehdr *)getauxval(AT_SYSINFO_EHDR);
  if (result != 0 || vdso == 0 || memcmp(vdso->e_ident, ELFMAG, SELFMAG) != 0) return result;
  struct dl_phdr_info kernel = {
      .dlpi_addr = (Elf64_Addr)vdso,
      .dlpi_name = "linux-vdso.so.1",
      .dlpi_phdr = (const Elf64_Phdr *)((const char *)vdso + vdso->e_phoff),
      .dlpi_phnum = vdso->e_phnum,
      .dlpi_adds = 2,
  };
  return callback(&kernel, sizeof kernel, data);
}
