/* The hooks that pthread_create fills; empty in a program of one thread. */
void (*__lock_hook)(int *);
void (*__unlock_hook)(int *);
void (*__cancel_hook)(int);
struct _IO_FILE;
long (*__io_hook)(struct _IO_FILE *f, long number, const void *data, unsigned long n);
/* Threads that have not ended. */
int __threads = 1;
