#include <stdio.h>

#def\
ine SPLICED 1\
2

#define MULTI(a, \
              b) ((a) + \
    /* comment
       over lines */ (b)) // trailing

int main(void) /* a /* nested-looking comment */
{
    int a = 10, *p = &a, b = 2; // line comment \
    continued a = 99;

    printf("%d\n", SPLICED);
    printf("%d\n", MULTI(1, 2));
    printf("%d\n", a/ *p);
    printf("%d\n", a//**/b
           + 1);
    pri\
ntf("in\
side\n");
    printf("/* not a comment */ // nor this\n");
    printf("%d\n", a --> 5);
    printf("%d\n", a+++b);
    printf("%d\n", a---b);
    /**/ printf("%d %d\n", 1 /**/ + /* */ 1, '/*' != 0); /***/
    int n <: 2 :> = <% 1, 2 %>;
    printf("%d\n", n<:1:>);
%:define DIGRAPH 5
    printf("%d\n", DIGRAPH);
    return 0;
}
