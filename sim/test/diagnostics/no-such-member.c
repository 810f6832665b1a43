struct point { int horizontal, vertical; };
int main(void) { struct point p = { 1, 2 }; return p.horizontl; }
// says: no member, horizontl, did you mean 'horizontal'
