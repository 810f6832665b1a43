#include <stdio.h>
int main(void) { double v[] = { 0x1p0, 0x1.8p3, 0x.1p4, 1e0, 12.5e-1, .5e1, 5.e-1, 0x1p-1074, 0xap1 }; for (int i = 0; i < 9; i++) printf("%a %g\n", v[i], v[i]); printf("%a %a %a\n", 0.1, 0.1f, -1.0 / 3); printf("%.3a %.0a %A\n", 1.999, 1.5, 255.75); printf("%d\n", 0x1.fp3 == 15.5); return 0; }
