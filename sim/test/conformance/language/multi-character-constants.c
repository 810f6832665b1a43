#include <stdio.h>

int main(void)
{
    printf("%#x %#x %#x\n", 'ab', 'abc', 'abcd');
    printf("%#x %#x\n", '\1\2', '\xff\x01');
    printf("%d %d\n", '\200', (unsigned char)'\200');
    printf("%d %d\n", '\x80' == -128, 'z' - 'a');
    switch ('a' + 1) {
    case 'b': printf("b\n");
    }
    printf("%c%c%c\n", 'h', 105, '\041');
    return '\10';
}
