#include <sys/msg.h>
