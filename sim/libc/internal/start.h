#ifndef INTERNAL_START_H
#define INTERNAL_START_H
void __init_first_thread(void);
/* Bytes from the start of a thread's block to its descriptor. */
unsigned long __tls_offset(void);
/* Fills the block: initial thread-local data below the descriptor, self pointers in it; returns the descriptor. */
void *__init_tls_block(char *descriptor);
#endif
