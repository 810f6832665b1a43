// Holes, delayed allocation, blocks of the map: what ext4 and ext2 tell of where a file is.
#define PLACES "/mnt/ext4", "/mnt/ext2", "/mnt/dax"
#include "../conformance/file/holes-and-blocks.c"
