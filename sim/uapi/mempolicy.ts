// Numbers of the calls on NUMA policy (include/uapi/linux/mempolicy.h).

export const MPOL_DEFAULT = 0
export const MPOL_PREFERRED = 1
export const MPOL_BIND = 2
export const MPOL_INTERLEAVE = 3
export const MPOL_LOCAL = 4
export const MPOL_PREFERRED_MANY = 5
export const MPOL_WEIGHTED_INTERLEAVE = 6

/** Flags beside a mode. */
export const MPOL_F_STATIC_NODES = 1 << 15
export const MPOL_F_RELATIVE_NODES = 1 << 14
export const MPOL_F_NUMA_BALANCING = 1 << 13
export const MPOL_MODE_FLAGS = MPOL_F_STATIC_NODES | MPOL_F_RELATIVE_NODES | MPOL_F_NUMA_BALANCING

/** Flags of get_mempolicy. */
export const MPOL_F_NODE = 1
export const MPOL_F_ADDR = 2
export const MPOL_F_MEMS_ALLOWED = 4

/** Flags of mbind and move_pages. */
export const MPOL_MF_STRICT = 1
export const MPOL_MF_MOVE = 2
export const MPOL_MF_MOVE_ALL = 4
export const MPOL_MF_LAZY = 8

/** Most nodes that the recorded kernels are built for: CONFIG_NODES_SHIFT is 10. */
export const MAX_NUMNODES = 1024
