#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Output that fills the buffer is written before the direct write, the rest after it. */
int main(void)
{
    for (int i = 0; i < 500; i++)
        printf("%9d\n", i);
    write(1, "<-- direct write\n", 17);
    return 0;
}
