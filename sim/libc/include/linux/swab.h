#include <byteswap.h>
