// What can't be mapped, and files that become shorter under a mapping.
#define PLACES "/mnt/ext4", "/mnt/ext2", "/mnt/dax", "/dev/shm"
#define HERE "/mnt/ext4"
#include "../conformance/file/unmappable-and-shrinking.c"
