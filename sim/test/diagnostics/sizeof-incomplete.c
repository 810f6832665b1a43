int main(void) { return sizeof(struct nothing); }
// says: incomplete, nothing
