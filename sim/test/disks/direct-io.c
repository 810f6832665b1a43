// O_DIRECT: what it wants to be aligned, and that it sees what mappings and the page cache have.
#define PLACES "/mnt/ext4", "/mnt/ext2", "/mnt/dax", "/dev/shm"
#include "../conformance/file/direct-io-and-mappings.c"
