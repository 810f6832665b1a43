static void nothing(void) {}
static int value(void) { return nothing(); }
int main(void) { return value(); }
// says: void
