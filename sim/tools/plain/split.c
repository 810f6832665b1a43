munmap(p + 2 * 4096, 4096);
mprotect(p + 4096, 4096, PROT_READ);
memset(p, 'x', 4096);
char *q = mmap(p + 2 * 4096, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
strcpy(q, "back");
puts(q);
p[4096] = 1;
