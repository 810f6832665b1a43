int main(void) { int x; __asm__("mov $1, %0" : "=r"(x)); return x; }
// says: not supported, asm
// at: 1:25
