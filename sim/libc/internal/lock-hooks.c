/* The hooks that pthread_create fills; empty in a program of one thread. */
void (*__lock_hook)(int *);
void (*__unlock_hook)(int *);
void (*__cancel_hook)(int);
/* Threads that have not ended. */
int __threads = 1;
