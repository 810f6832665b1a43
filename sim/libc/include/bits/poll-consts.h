#ifndef _BITS_POLL_H
#define _BITS_POLL_H
#define POLLIN 1
#define POLLPRI 2
#define POLLOUT 4
#define POLLRDNORM 0x40
#define POLLRDBAND 0x80
#define POLLWRNORM 0x100
#define POLLWRBAND 0x200
#define POLLMSG 0x400
#define POLLREMOVE 0x1000
#define POLLRDHUP 0x2000
#define POLLERR 8
#define POLLHUP 16
#define POLLNVAL 32
#endif
