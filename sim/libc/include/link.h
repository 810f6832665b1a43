#ifndef _LINK_H
#define _LINK_H
#include <elf.h>
#define ElfW(type) Elf64_##type
#endif
