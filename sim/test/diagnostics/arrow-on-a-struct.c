struct point { int x; };
int main(void) { struct point p = { 1 }; return p->x; }
// says: not a pointer, did you mean '.x'
