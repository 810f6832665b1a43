#include <stdio.h>

#define str(s) # s
#define xstr(...) str_(__VA_ARGS__)
#define str_(...) #__VA_ARGS__
#define n 7
#define twice(v) twice(n + (v))
#undef n
#define n 9
#define alias twice
#define self self.next
#define apply(m) m(pair)
#define pair 4,5
#define same(v) v
#define none() nothing
#define glue(a, b) a ## b
#define hash_pair # ## #
#define show(a) str(a)
#define with_hash(a, b) show(a hash_pair b)
#define maker() made
#define object (3)
#define call(m) m object
#define minus(v) -v
#define EMPTY()
#define DEFER(id) id EMPTY()
#define VALUE() 321
#define EXPAND(...) __VA_ARGS__
#define EVAL(...) EVAL1(EVAL1(EVAL1(__VA_ARGS__)))
#define EVAL1(...) __VA_ARGS__
#define COUNTDOWN() 0 DEFER(INDIRECT)()()
#define INDIRECT() COUNTDOWN

int main(void)
{
    puts(xstr(twice(y - 2) * twice(twice(self))));
    puts(xstr(same(same(alias)(1) + same)(8)));
    puts(xstr(none() i[same()] = { same(2), glue(3, 4), glue(5,), glue(,6), glue(,) }));
    puts(xstr(DEFER(VALUE)()));
    puts(xstr(EXPAND(DEFER(VALUE)())));
    puts(xstr(EVAL(DEFER(VALUE)())));
    puts(xstr(EVAL(COUNTDOWN())));
    puts(with_hash(left, right));
    puts(xstr(maker()()maker ()));
    puts(xstr(call(minus)));
    puts(xstr(-minus(1) minus(-1)minus(minus(2))));
    puts(xstr(glue(al, ias)(z)));
    puts(xstr(glue(n, n)));
    return 0;
}
