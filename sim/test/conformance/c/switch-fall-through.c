#include <stdio.h>

static void what(int n)
{
    switch (n) {
    case 0:
        printf("zero ");
    case 1:
        printf("one ");
        break;
    default:
        printf("default ");
    case 5:
        printf("five ");
        break;
    case -3:
        for (int i = 0;; i++) {
            if (i == 2)
                break;
            printf("%d ", i);
        }
        printf("minus ");
        break;
    case 'x':
        return;
    }
    printf("(%d)\n", n);
}

int main(void)
{
    int values[] = { 0, 1, 5, 7, -3, 'x', 100 };

    for (int i = 0; i < 7; i++)
        what(values[i]);
    switch (3)
        case 3:
            printf("alone\n");
    switch (2) {
        int unused;
    case 1 ... 4:
        printf("range\n");
    }
    return 0;
}
