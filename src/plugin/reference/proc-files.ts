// What each file of /proc is for, in a line. Which files there are the machine says: a program lists them (`procFiles`), and a test
// sees to it that none is without a line and no line without a file.

import { boot } from '#sim'

export interface ProcFile {
  /** Below /proc; `PID/` stands for a process. */
  readonly path: string
  /** Permission bits. */
  readonly mode: number
  readonly directory: boolean
}

const lister = `#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

void list(const char *path, int depth)
{
    char below[300];
    struct dirent *entry;
    DIR *directory = opendir(path);

    while ((entry = readdir(directory))) {
        struct stat st;
        if (entry->d_name[0] == '.' || (entry->d_name[0] >= '0' && entry->d_name[0] <= '9'))
            continue;
        snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
        lstat(below, &st);
        if (S_ISDIR(st.st_mode) && depth > 0)
            list(below, depth - 1);
        else
            printf("%s %o %d\\n", below, st.st_mode & 0777, S_ISDIR(st.st_mode));
    }
    closedir(directory);
}

int main(void)
{
    list("/proc/self", 0);
    list("/proc", 4);
    return 0;
}
`

let known: readonly ProcFile[] | null = null

/** The files of a machine's /proc, by path. */
export const procFiles = (): readonly ProcFile[] => {
  if (known !== null) return known
  const machine = boot({ uid: 0 })
  machine.load(lister, { name: 'lister' })
  machine.run(1e8)
  const files = machine.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [path, mode, directory] = line.split(' ')
      return {
        path: path.replace('/proc/self/', 'PID/').replace('/proc/', ''),
        mode: parseInt(mode, 8),
        directory: directory === '1',
      }
    })
  known = files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return known
}

export const procLines: Readonly<Record<string, string>> = {
  'PID/auxv': 'what the kernel told the program at its start: pairs of numbers',
  'PID/cgroup': 'the control group that it is in',
  'PID/clear_refs': 'forgets which pages were referenced, or written to',
  'PID/cmdline': 'the arguments, each with a zero after it',
  'PID/comm': 'the short name; may be written',
  'PID/coredump_filter': 'which kinds of mappings a core dump has',
  'PID/cpuset': 'the set of processors that it may use',
  'PID/cwd': 'link to the working directory',
  'PID/environ': 'the environment as the program was given it',
  'PID/exe': 'link to the program’s file',
  'PID/fd': 'a link for each descriptor',
  'PID/fdinfo': 'position and flags of each descriptor',
  'PID/gid_map': 'how group numbers are mapped in its user namespace',
  'PID/io': 'bytes read and written, with and without the disk',
  'PID/ksm_merging_pages': 'pages of it that KSM has merged',
  'PID/ksm_stat': 'what KSM did for it',
  'PID/limits': 'resource limits, soft and hard',
  'PID/loginuid': 'the user who logged in, for the audit',
  'PID/map_files': 'a link to the file of each region that has one',
  'PID/maps': 'a line for each region',
  'PID/mem': 'the contents of the address space',
  'PID/mountinfo': 'mounts, with their numbers and options',
  'PID/mounts': 'what is mounted, as the process sees it',
  'PID/ns': 'the namespaces, as links that name them',
  'PID/numa_maps': 'on which node each region’s pages lie',
  'PID/oom_adj': 'the old form of oom_score_adj',
  'PID/oom_score': 'how likely the process is to be killed when memory runs out',
  'PID/oom_score_adj': 'what is added to that score',
  'PID/pagemap': 'a word for each page',
  'PID/personality': 'flags of compatibility, READ_IMPLIES_EXEC among them',
  'PID/projid_map': 'how project numbers are mapped in its user namespace',
  'PID/root': 'link to the root directory',
  'PID/sessionid': 'the audit’s number of the session',
  'PID/setgroups': 'whether its user namespace allows setgroups',
  'PID/smaps': 'what of each region is in memory',
  'PID/smaps_rollup': 'the sums of smaps',
  'PID/stat': 'numbers about the process, fifty-two in a line',
  'PID/statm': 'sizes in pages, seven in a line',
  'PID/status': 'the same and more, with names',
  'PID/syscall': 'the call that it sleeps in, with its arguments',
  'PID/task': 'a directory for each thread, with the same files',
  'PID/timens_offsets': 'offsets of the clocks in its time namespace',
  'PID/timers': 'its POSIX timers',
  'PID/timerslack_ns': 'by how much its timers may be late',
  'PID/uid_map': 'how user numbers are mapped in its user namespace',
  'PID/wchan': 'the kernel function that it sleeps in',
  buddyinfo: 'free blocks by size',
  cmdline: 'what the kernel was started with',
  cpuinfo: 'the processors',
  devices: 'drivers of devices by number',
  execdomains: 'execution domains: Linux alone',
  filesystems: 'file systems that can be mounted',
  kpagecount: 'entries that map each frame',
  kpageflags: 'flags of each frame',
  loadavg: 'how many tasks want to run',
  locks: 'file locks that are held or waited for',
  meminfo: 'what memory there is, and for what it is used',
  mounts: 'link to the reader’s own',
  self: 'link to the reader’s own directory',
  stat: 'time spent, since the start',
  swaps: 'areas of swap',
  'sys/fs/aio-max-nr': 'most requests of all asynchronous contexts',
  'sys/fs/aio-nr': 'requests that those have room for now',
  'sys/fs/dir-notify-enable': 'whether directories tell of changes (dnotify)',
  'sys/fs/file-max': 'most open files of the machine',
  'sys/fs/file-nr': 'open files, free ones, and the most',
  'sys/fs/inotify/max_queued_events': 'most events that wait in one descriptor of inotify',
  'sys/fs/inotify/max_user_instances': 'most descriptors of inotify',
  'sys/fs/inotify/max_user_watches': 'most files that a user may watch',
  'sys/fs/lease-break-time': 'seconds that the holder of a lease has to give it back',
  'sys/fs/leases-enable': 'whether leases may be taken',
  'sys/fs/mqueue/msg_default': 'messages of a POSIX queue where its maker does not say',
  'sys/fs/mqueue/msg_max': 'most messages of a POSIX queue',
  'sys/fs/mqueue/msgsize_default': 'bytes of a message where the queue’s maker does not say',
  'sys/fs/mqueue/msgsize_max': 'largest message of a POSIX queue',
  'sys/fs/mqueue/queues_max': 'most POSIX queues',
  'sys/fs/nr_open': 'highest limit for the descriptors of a process',
  'sys/fs/pipe-max-size': 'largest pipe that a user may ask for',
  'sys/fs/pipe-user-pages-hard': 'most pages of all pipes of a user',
  'sys/fs/pipe-user-pages-soft': 'pages of a user’s pipes from which on new ones are small',
  'sys/fs/protected_fifos': 'who may open others’ FIFOs in sticky directories',
  'sys/fs/protected_hardlinks': 'who may link to others’ files',
  'sys/fs/protected_regular': 'who may open others’ files in sticky directories',
  'sys/fs/protected_symlinks': 'who may follow others’ links in sticky directories',
  'sys/fs/suid_dumpable': 'whether programs that changed their user are dumped',
  'sys/kernel/auto_msgmni': 'without a meaning since 3.19',
  'sys/kernel/cap_last_cap': 'number of the last capability',
  'sys/kernel/core_pattern': 'name of core dumps, or who gets them',
  'sys/kernel/core_uses_pid': 'whether the name ends with the process number',
  'sys/kernel/dmesg_restrict': 'whether the kernel’s log is for the privileged',
  'sys/kernel/domainname': 'the NIS domain',
  'sys/kernel/hostname': 'the machine’s name',
  'sys/kernel/kptr_restrict': 'who is shown addresses of the kernel',
  'sys/kernel/msg_next_id': 'id for the next System V queue, or -1',
  'sys/kernel/msgmax': 'largest message of a System V queue',
  'sys/kernel/msgmnb': 'bytes of a System V queue',
  'sys/kernel/msgmni': 'most System V queues',
  'sys/kernel/ngroups_max': 'most groups of a process',
  'sys/kernel/ns_last_pid': 'process number that was given last',
  'sys/kernel/numa_balancing': 'whether pages follow their users from node to node',
  'sys/kernel/osrelease': 'the kernel’s release',
  'sys/kernel/ostype': 'Linux',
  'sys/kernel/panic': 'seconds from a panic to a new start',
  'sys/kernel/perf_event_paranoid': 'what counters the unprivileged may use',
  'sys/kernel/pid_max': 'highest process number',
  'sys/kernel/printk': 'levels of messages for the console',
  'sys/kernel/random/boot_id': 'a number of this start',
  'sys/kernel/random/entropy_avail': 'bits in the pool of randomness',
  'sys/kernel/random/poolsize': 'bits that the pool of randomness holds',
  'sys/kernel/random/uuid': 'another random number each time',
  'sys/kernel/randomize_va_space': '0: addresses as they come; 1: mappings and stack at random; 2: the heap too',
  'sys/kernel/sched_rr_timeslice_ms': 'turn of SCHED_RR',
  'sys/kernel/sched_rt_period_us': 'period of the share for real-time tasks',
  'sys/kernel/sched_rt_runtime_us': 'that share',
  'sys/kernel/seccomp/actions_avail': 'what a filter may answer',
  'sys/kernel/sem': 'limits of System V semaphores',
  'sys/kernel/sem_next_id': 'id for the next set, or -1',
  'sys/kernel/shm_next_id': 'id for the next segment, or -1',
  'sys/kernel/shm_rmid_forced': 'whether segments go with their last user',
  'sys/kernel/shmall': 'most pages of all System V segments',
  'sys/kernel/shmmax': 'largest System V segment',
  'sys/kernel/shmmni': 'most System V segments',
  'sys/kernel/tainted': 'why bug reports of this kernel would not be read',
  'sys/kernel/threads-max': 'most threads of the machine',
  'sys/kernel/unprivileged_bpf_disabled': 'whether bpf is for the privileged',
  'sys/kernel/version': 'how the kernel was built',
  'sys/vm/admin_reserve_kbytes': 'kept for root under overcommit_memory 2',
  'sys/vm/compact_unevictable_allowed': 'whether compaction may move locked pages',
  'sys/vm/compaction_proactiveness': 'how eagerly memory is compacted in advance',
  'sys/vm/dirty_background_bytes': 'dirty_background_ratio as a number of bytes',
  'sys/vm/dirty_background_ratio':
    'per cent of memory: above it dirty pages are written in the background; only kept here',
  'sys/vm/dirty_bytes': 'dirty_ratio as a number of bytes',
  'sys/vm/dirty_expire_centisecs': 'age in hundredths of a second at which dirty pages are written',
  'sys/vm/dirty_ratio': 'per cent of memory: above it whoever writes has to wait; only kept here',
  'sys/vm/dirty_writeback_centisecs': 'time in hundredths of a second between two looks for such pages',
  'sys/vm/dirtytime_expire_seconds': 'age at which lazily kept times are written',
  'sys/vm/drop_caches': 'write 1 to drop clean pages of files, 2 for directories and inodes, 3 for both',
  'sys/vm/extfrag_threshold': 'fragmentation from which on compaction is tried before reclaim',
  'sys/vm/hugetlb_shm_group': 'group that may make huge System V segments',
  'sys/vm/laptop_mode': 'collects writes for a disk that sleeps',
  'sys/vm/legacy_va_layout': '1: mappings from the bottom up',
  'sys/vm/lowmem_reserve_ratio': 'what lower zones keep from requests for higher ones',
  'sys/vm/max_map_count': 'most regions of a process, less one',
  'sys/vm/memfd_noexec': 'whether memfd_create may make executable files; only kept here',
  'sys/vm/min_free_kbytes': 'what the watermarks of the zones are computed from',
  'sys/vm/mmap_min_addr': 'lowest address that a user may map',
  'sys/vm/mmap_rnd_bits': 'random bits of mmap’s base',
  'sys/vm/mmap_rnd_compat_bits': 'the same for 32-bit programs',
  'sys/vm/nr_hugepages': 'size of the pool of huge pages; there is none here',
  'sys/vm/nr_overcommit_hugepages': 'huge pages that may be made beyond the pool',
  'sys/vm/numa_stat': 'whether hits and misses of nodes are counted',
  'sys/vm/oom_dump_tasks': 'whether a kill for want of memory lists the tasks',
  'sys/vm/oom_kill_allocating_task': 'kill who asks when memory runs out, without a search; only kept here',
  'sys/vm/overcommit_kbytes': 'the commit limit as a number, in place of overcommit_ratio',
  'sys/vm/overcommit_memory': '0: refuse only the absurd; 1: refuse nothing; 2: keep to the commit limit',
  'sys/vm/overcommit_ratio': 'per cent of memory that counts for the commit limit',
  'sys/vm/page-cluster': 'how many pages are read from swap at once, as a power of 2; only kept here',
  'sys/vm/page_lock_unfairness': 'how often a page’s lock may be stolen from who waits',
  'sys/vm/panic_on_oom': 'stop the machine when memory runs out; only kept here',
  'sys/vm/percpu_pagelist_high_fraction': 'part of a zone that processors may keep for themselves',
  'sys/vm/stat_interval': 'seconds between two updates of vmstat; only kept here',
  'sys/vm/swappiness': 'what reclaim would rather take, anonymous pages (to 200) or files (to 0)',
  'sys/vm/unprivileged_userfaultfd': 'whether userfaultfd may handle faults of the kernel for anybody',
  'sys/vm/user_reserve_kbytes': 'kept for a user’s last shell under overcommit_memory 2',
  'sys/vm/vfs_cache_pressure': 'how readily directories and inodes are dropped; only kept here',
  'sys/vm/watermark_boost_factor': 'how far fragmentation raises the watermarks',
  'sys/vm/watermark_scale_factor': 'distance of the watermarks, in ten-thousandths of memory',
  'sys/vm/zone_reclaim_mode': 'whether a node reclaims before another one is asked',
  'sysvipc/msg': 'System V queues',
  'sysvipc/sem': 'System V sets of semaphores',
  'sysvipc/shm': 'System V segments',
  'thread-self': 'link to the reading thread’s directory',
  uptime: 'seconds since the start',
  version: 'the kernel’s release and how it was built',
  vmstat: 'counters of what has happened',
  zoneinfo: 'the zones of memory: sizes and watermarks',
}
