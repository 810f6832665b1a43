static int first(int *p) { return *p; }
int main(void) {
  double d = 1;
  return first(&d);
}
// warns: int *, double *
