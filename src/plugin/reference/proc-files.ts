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
  'PID/clear_refs': 'forgets which pages were referenced, or written to',
  'PID/cmdline': 'the arguments, each with a zero after it',
  'PID/comm': 'the short name; may be written',
  'PID/cwd': 'link to the working directory',
  'PID/environ': 'the environment as the program was given it',
  'PID/exe': 'link to the program’s file',
  'PID/fd': 'a link for each descriptor',
  'PID/fdinfo': 'position and flags of each descriptor',
  'PID/limits': 'resource limits, soft and hard',
  'PID/map_files': 'a link to the file of each region that has one',
  'PID/maps': 'a line for each region',
  'PID/mem': 'the contents of the address space',
  'PID/mounts': 'what is mounted, as the process sees it',
  'PID/numa_maps': 'on which node each region’s pages lie',
  'PID/oom_score': 'how likely the process is to be killed when memory runs out',
  'PID/oom_score_adj': 'what is added to that score',
  'PID/pagemap': 'a word for each page',
  'PID/personality': 'flags of compatibility, READ_IMPLIES_EXEC among them',
  'PID/root': 'link to the root directory',
  'PID/smaps': 'what of each region is in memory',
  'PID/smaps_rollup': 'the sums of smaps',
  'PID/stat': 'numbers about the process, fifty-two in a line',
  'PID/statm': 'sizes in pages, seven in a line',
  'PID/status': 'the same and more, with names',
  'PID/task': 'a directory for each thread, with the same files',
  buddyinfo: 'free blocks by size',
  cmdline: 'what the kernel was started with',
  cpuinfo: 'the processors',
  devices: 'drivers of devices by number',
  filesystems: 'file systems that can be mounted',
  kpagecount: 'entries that map each frame',
  kpageflags: 'flags of each frame',
  loadavg: 'how many tasks want to run',
  meminfo: 'what memory there is, and for what it is used',
  mounts: 'link to the reader’s own',
  self: 'link to the reader’s own directory',
  stat: 'time spent, since the start',
  swaps: 'areas of swap',
  'sys/fs/file-max': 'most open files of the machine',
  'sys/fs/nr_open': 'highest limit for the descriptors of a process',
  'sys/fs/pipe-max-size': 'largest pipe that a user may ask for',
  'sys/kernel/cap_last_cap': 'number of the last capability',
  'sys/kernel/hostname': 'the machine’s name',
  'sys/kernel/ngroups_max': 'most groups of a process',
  'sys/kernel/osrelease': 'the kernel’s release',
  'sys/kernel/ostype': 'Linux',
  'sys/kernel/pid_max': 'highest process number',
  'sys/kernel/random/boot_id': 'a number of this start',
  'sys/kernel/random/entropy_avail': 'bits in the pool of randomness',
  'sys/kernel/random/uuid': 'another random number each time',
  'sys/kernel/randomize_va_space': '0: addresses as they come; 1: mappings and stack at random; 2: the heap too',
  'sys/kernel/shmall': 'most pages of all System V segments',
  'sys/kernel/shmmax': 'largest System V segment',
  'sys/kernel/shmmni': 'most System V segments',
  'sys/kernel/threads-max': 'most threads of the machine',
  'sys/kernel/version': 'how the kernel was built',
  'sys/vm/admin_reserve_kbytes': 'kept for root under overcommit_memory 2',
  'sys/vm/dirty_background_ratio':
    'per cent of memory: above it dirty pages are written in the background; only kept here',
  'sys/vm/dirty_expire_centisecs': 'age in hundredths of a second at which dirty pages are written',
  'sys/vm/dirty_ratio': 'per cent of memory: above it whoever writes has to wait; only kept here',
  'sys/vm/dirty_writeback_centisecs': 'time in hundredths of a second between two looks for such pages',
  'sys/vm/drop_caches': 'write 1 to drop clean pages of files, 2 for directories and inodes, 3 for both',
  'sys/vm/legacy_va_layout': '1: mappings from the bottom up',
  'sys/vm/max_map_count': 'most regions of a process, less one',
  'sys/vm/memfd_noexec': 'whether memfd_create may make executable files; only kept here',
  'sys/vm/min_free_kbytes': 'what the watermarks of the zones are computed from',
  'sys/vm/mmap_min_addr': 'lowest address that a user may map',
  'sys/vm/nr_hugepages': 'size of the pool of huge pages; there is none here',
  'sys/vm/oom_kill_allocating_task': 'kill who asks when memory runs out, without a search; only kept here',
  'sys/vm/overcommit_kbytes': 'the commit limit as a number, in place of overcommit_ratio',
  'sys/vm/overcommit_memory': '0: refuse only the absurd; 1: refuse nothing; 2: keep to the commit limit',
  'sys/vm/overcommit_ratio': 'per cent of memory that counts for the commit limit',
  'sys/vm/page-cluster': 'how many pages are read from swap at once, as a power of 2; only kept here',
  'sys/vm/panic_on_oom': 'stop the machine when memory runs out; only kept here',
  'sys/vm/stat_interval': 'seconds between two updates of vmstat; only kept here',
  'sys/vm/swappiness': 'what reclaim would rather take, anonymous pages (to 200) or files (to 0)',
  'sys/vm/user_reserve_kbytes': 'kept for a user’s last shell under overcommit_memory 2',
  'sys/vm/vfs_cache_pressure': 'how readily directories and inodes are dropped; only kept here',
  'sysvipc/shm': 'System V segments',
  'thread-self': 'link to the reading thread’s directory',
  uptime: 'seconds since the start',
  version: 'the kernel’s release and how it was built',
  vmstat: 'counters of what has happened',
  zoneinfo: 'the zones of memory: sizes and watermarks',
}
