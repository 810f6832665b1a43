// A file created by a descriptor for reading and sized by one for writing: the first can be mapped for reading, the second not at all.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int reader = open("created", O_RDONLY | O_CREAT | O_EXCL, 0666);
  int writer = open("created", O_WRONLY);
  printf("size by the reader: %s\n", said(ftruncate(reader, PAGE)));
  printf("size by the writer: %s\n", said(ftruncate(writer, PAGE)));
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, reader, 0);
  int sum = 0;
  for (int i = 0; i < PAGE; i++) sum += p[i];
  printf("zeros %d\n", sum);
  pwrite(writer, "x", 1, PAGE - 1);
  printf("written %c\n", p[PAGE - 1]);
  printf("reader shared for writing: %s\n", said((long)mmap(NULL, PAGE, RW, MAP_SHARED, reader, 0)));
  printf("writer shared: %s\n", said((long)mmap(NULL, PAGE, PROT_WRITE, MAP_SHARED, writer, 0)));
  printf("writer private: %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, writer, 0)));
  char *q = mmap(NULL, PAGE, RW, MAP_PRIVATE, reader, 0);
  q[0] = 'q';
  printf("reader private for writing: %c, shared %d\n", q[0], p[0]);
  unlink("created");
  return 0;
}
