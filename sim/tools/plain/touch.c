char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
if (p == MAP_FAILED) perror("mmap");
for (int i = 0; i < 8; i++) p[i * 4096] = (char)i;
printf("%d of %zu\n", p[4096], sizeof *p);
