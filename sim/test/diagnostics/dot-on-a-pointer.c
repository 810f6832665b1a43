struct point { int x; };
int main(void) { struct point p, *q = &p; return q.x; }
// says: did you mean '->x'
// at: 2:52 the member, where '->x' would be right; clang marks the dot
