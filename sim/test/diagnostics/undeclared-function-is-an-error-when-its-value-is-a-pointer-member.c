int main(void) { return missing.value; }
// says: missing
