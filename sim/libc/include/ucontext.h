#ifndef _UCONTEXT_H
#define _UCONTEXT_H
#include <signal.h>
#include <sys/ucontext.h>
int getcontext(ucontext_t *) __attribute__((returns_twice));
int setcontext(const ucontext_t *);
int swapcontext(ucontext_t *restrict, const ucontext_t *restrict);
void makecontext(ucontext_t *, void (*)(void), int, ...);
#endif
