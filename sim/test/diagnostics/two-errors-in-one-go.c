int main(void)
{
    int a = b;
    int c = d;
    return a + c;
}
// says: b
// also: 4:13
