int main(void)
{
    return 257 + 6;
}
