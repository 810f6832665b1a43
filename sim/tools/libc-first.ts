// Which part of the C library is fetched when: what the book's programs call, with everything below it, and of the headers of scripts what
// they mention; then what programs about files and texts call; then everything else.

import type { Atom, ObjectFile } from '../lang/object.ts'

/** Functions of the first part, beside the start-up. */
const firstNames = `
  printf fprintf snprintf perror puts putchar fputs fflush stdout stderr
  malloc free
  memset memcpy memmove memcmp strlen strcpy strcmp strncmp strchr strrchr strerror strerrorname_np exit _exit abort
  mmap munmap mprotect mremap madvise mincore msync mlock munlock brk sbrk memfd_create
  open close read write pread pwrite lseek ftruncate unlink fstat fsync pipe
  fork wait waitpid getpid kill signal sigaction sigemptyset longjmp siglongjmp
  syscall sysconf getpagesize __errno_location
`

/** Functions of the second part. */
const secondNames = `
  calloc realloc __assert_fail sprintf strncpy strcat strncat strstr strdup strspn strcspn strpbrk strtok memchr stpcpy
  fopen fclose fgets fgetc fread fwrite fputc fseek ftell rewind feof ferror fileno setvbuf getline sscanf fscanf
  atoi atol strtol strtoul strtoull qsort rand srand getenv atexit getopt isatty toupper tolower isdigit isspace
  dup dup2 fcntl ioctl stat access mkdir rmdir rename readv writev posix_fadvise posix_fallocate fallocate fdatasync
  execve execv execl getppid getuid geteuid raise sigaddset sigprocmask sigsuspend sigaltstack alarm pause nanosleep sleep usleep
  getrusage getrlimit setrlimit prctl shmget shmat shmdt shmctl shm_open shm_unlink mlockall munlockall mlock2 remap_file_pages
  clock_gettime gettimeofday time sysinfo uname
`

/** What the headers of the first part have beside their types, as far as these need it: `*` stands for any end. */
const firstHeaderNames = `
  NULL SEEK_SET SEEK_CUR SEEK_END EXIT_SUCCESS EXIT_FAILURE stdin errno INT_MAX LONG_MAX ULONG_MAX SIZE_MAX
  PROT_READ PROT_WRITE PROT_EXEC PROT_NONE MAP_* MADV_* MS_SYNC MS_ASYNC MS_INVALIDATE MREMAP_* MCL_* MFD_CLOEXEC MFD_ALLOW_SEALING
  O_RDONLY O_WRONLY O_RDWR O_CREAT O_EXCL O_TRUNC O_APPEND O_DIRECT F_ADD_SEALS F_SEAL_* POSIX_FADV_DONTNEED
  STDIN_FILENO STDOUT_FILENO STDERR_FILENO
  EPERM ENOENT EINTR EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT EBUSY EEXIST ENODEV EINVAL ENFILE EMFILE ETXTBSY EFBIG ENOSPC EOVERFLOW EOPNOTSUPP ENOSYS
  SIGSEGV SIGBUS SIGKILL SIGCHLD SIGUSR1 SIGTERM SIGABRT SIGALRM SIGTRAP SIGINT SIGILL SIGFPE SIG_DFL SIG_IGN
  SA_SIGINFO SA_RESTART SA_NODEFER SEGV_MAPERR SEGV_ACCERR BUS_ADRERR REG_ERR REG_CR2 REG_RIP
  WEXITSTATUS WIFEXITED WIFSIGNALED WTERMSIG WNOHANG
  _SC_PAGESIZE _SC_PAGE_SIZE RLIMIT_AS RLIMIT_MEMLOCK RLIMIT_DATA RLIMIT_STACK RLIM_INFINITY RUSAGE_SELF IPC_CREAT IPC_RMID IPC_PRIVATE
  __x86_64__ __linux__ __GNUC__ __STDC__ __STDC_VERSION__ __CHAR_BIT__ __SIZEOF_POINTER__ __OPTIMIZE__
  assert setjmp sigsetjmp bool true false offsetof u*int*_t *intptr_t size_t ssize_t off_t pid_t sig*_t ucontext_t FILE
`

const words = (text: string): string[] => text.trim().split(/\s+/)

const patterns = words(firstHeaderNames).map((word) => new RegExp(`^${word.replaceAll('*', '\\w*')}$`))
const functions = new Set([...words(firstNames), ...words(secondNames)])

/** Whether the headers of the first part have a name for its own sake. */
export const isInFirstHeaders = (name: string): boolean =>
  functions.has(name) || patterns.some((pattern) => pattern.test(name))

interface Definition {
  readonly atom: Atom
  readonly object: ObjectFile
}

/** The number of an atom's part, of three. */
export function libraryParts(objects: readonly ObjectFile[]): (atom: Atom) => number {
  const globals = new Map<string, Definition>()
  const localsOf = new Map<ObjectFile, Map<string, Atom>>()
  for (const object of objects) {
    const byName = new Map(object.atoms.map((atom) => [atom.name, atom]))
    for (const alias of object.aliases) {
      const atom = byName.get(alias.target)
      if (atom !== undefined) byName.set(alias.name, atom)
    }
    localsOf.set(object, byName)
    for (const [name, atom] of byName) {
      const known = globals.get(name)
      if (known === undefined || known.atom.binding === 'weak') globals.set(name, { atom, object })
    }
  }
  const reached = new Map<Atom, number>()
  const reach = (names: readonly string[], part: number): void => {
    const missing = names.filter((name) => !globals.has(name))
    if (missing.length > 0) throw new Error(`the library does not define ${missing.join(', ')}`)
    const queue = names.flatMap((name) => globals.get(name) ?? [])
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { atom, object } = next
      if (reached.has(atom)) continue
      reached.set(atom, part)
      for (const { symbol } of atom.relocs) {
        const local = localsOf.get(object)?.get(symbol)
        // Both, where a unit's own weak definition may give way to another's.
        const found = globals.get(symbol)
        if (local !== undefined) queue.push({ atom: local, object })
        if (found !== undefined && local?.binding !== 'local') queue.push(found)
      }
    }
  }
  reach(['__libc_start', ...words(firstNames)], 0)
  reach(words(secondNames), 1)
  return (atom) => reached.get(atom) ?? 2
}

/** The headers of scripts with everything that they include. */
export function scriptHeadersOf(
  headers: ReadonlyMap<string, string>,
  roots: readonly string[],
): readonly (readonly [name: string, text: string])[] {
  const reached = new Set<string>()
  const queue = [...roots]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const text = headers.get(name)
    if (text === undefined || reached.has(name)) continue
    reached.add(name)
    for (const [, included] of text.matchAll(/#\s*include\s*[<"]([^>"]+)[>"]/g)) {
      queue.push(included, `${name.replace(/[^/]*$/, '')}${included}`)
    }
  }
  return [...headers].filter(([name]) => reached.has(name))
}
