int main(void) { int a[2] = { 1, 2 }; struct { int x; } s = { .y = 3 }; return a[0] + s.x; }
// says: y
