// What execve maps of segments: text, data with zeros behind it, memory without a file, segments that overlap or are out of order.
#define _GNU_SOURCE
#include "../look.h"

#include "../elf.h"

static void data(int rights, long address, long in_file, long in_memory) { segment(PT_LOAD, rights, address, PAGE, in_file, in_memory); }

static void done(const char *what, size_t size) {
  keep("made", size, 0755);
  started(what, "./made", "");
}

int main(void) {
  enum { HALF = PAGE / 2, ALL = sizeof elf };
  fresh(ET_EXEC), done("text", ALL);
  fresh(ET_EXEC), done("file without the text", TEXT);
  fresh(ET_EXEC), data(PF_R | PF_W, BASE + PAGE, HALF, 2 * PAGE - HALF), done("data and zeros", ALL);
  fresh(ET_EXEC), data(PF_R | PF_W | PF_X, BASE + PAGE, HALF, 2 * PAGE - HALF), done("executable data and zeros", ALL);
  fresh(ET_EXEC), data(PF_R | PF_W, BASE + PAGE, HALF, HALF), done("data", ALL);
  fresh(ET_EXEC), data(PF_R | PF_W, BASE + PAGE, HALF, 4 * PAGE), done("data and pages of zeros", ALL);
  fresh(ET_EXEC), data(PF_R, BASE + PAGE, 0, PAGE), done("readable memory without a file", ALL);
  fresh(ET_EXEC), data(PF_R, BASE + PAGE, HALF, PAGE - 1), done("readable data and zeros", ALL);
  fresh(ET_EXEC), elf.part[1].p_offset = 1, done("offset and address apart", ALL);
  fresh(ET_EXEC), segment(PT_LOAD, PF_R | PF_W | PF_X, BASE, 0, TEXT + 64, TEXT + 64), done("one over the other", ALL);
  fresh(ET_EXEC), segment(PT_LOAD, PF_R | PF_X, 0x20000, 0, TEXT + 64, TEXT + 64), done("out of order", ALL);
  fresh(ET_EXEC), elf.head.e_phoff = 0x100000, done("headers behind the file", ALL);
  fresh(ET_EXEC), elf.head.e_phnum = 3, done("a header less than said", sizeof elf.head + 2 * sizeof elf.part[0]);
  fresh(ET_EXEC), done("magic and nothing else", 4);
  fresh(ET_DYN), data(PF_R | PF_W, 0x20000, HALF, 2 * PAGE - HALF), done("anywhere", ALL);
  fresh(ET_DYN), elf.part[1].p_vaddr = BASE, elf.head.e_entry += BASE, data(PF_R | PF_W, BASE + 0x20000, HALF, 2 * PAGE - HALF), done("anywhere, though it says where", ALL);
  fresh(ET_DYN), elf.part[1].p_vaddr = 0xfffffffffffff000, done("anywhere, at the end", ALL);
  unlink("made");
  return 0;
}
