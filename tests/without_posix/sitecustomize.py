"""Hides from every process what Windows does not have (“Availability: Unix”, as Python's documentation says
of each), and makes what is different there fail as it does there. Python itself goes on with what it has."""

import os
import select
import signal
import stat
import sys

for name in ("fcntl", "grp", "pwd", "resource", "syslog", "termios"):
    sys.modules[name] = None

CALLS = """chown fchmod fchown fork forkpty getegid geteuid getgid getgroups getpgid getpgrp getpriority
    getsid getuid killpg lchown mkfifo mknod nice posix_fadvise posix_fallocate posix_spawn pread preadv
    pwrite pwritev readv sched_getaffinity sched_setaffinity sendfile setpgid setsid sync wait3 wait4 writev
    O_CLOEXEC O_DIRECTORY O_DSYNC O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_SYNC O_TMPFILE"""

for name in CALLS.split():
    if hasattr(os, name):
        delattr(os, name)

for name in """SIGALRM SIGCHLD SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGUSR1 SIGUSR2
    alarm pthread_kill setitimer""".split():
    if hasattr(signal, name):
        delattr(signal, name)

for name in ("supports_dir_fd", "supports_fd"):
    getattr(os, name).clear()

_link, _open, _rename, _select = os.link, os.open, os.rename, select.select
_replace, _unlink, _list, _read = os.replace, os.unlink, os.listdir, os.readlink


def link(source, target, **options):
    if "follow_symlinks" in options:
        raise NotImplementedError("link: follow_symlinks unavailable on this platform")
    _link(source, target, **options)


def open_file(path, flags, *rest, **options):
    if os.path.isdir(path):
        raise PermissionError(13, "Permission denied", path)
    return _open(path, flags, *rest, **options)


def refuse_open(*paths):
    """Nobody moves, replaces or removes a file that is open."""
    held = {
        _read(f"/proc/self/fd/{one}")
        for one in _list("/proc/self/fd")
        if os.path.lexists(f"/proc/self/fd/{one}")
    }
    for path in paths:
        if os.path.isfile(path) and os.path.realpath(path) in held:
            raise PermissionError(13, "The process cannot access the file", path)


def replace(source, target, **options):
    refuse_open(source, target)
    if os.path.isdir(target):
        raise PermissionError(13, "Access is denied", source, None, target)
    _replace(source, target, **options)


def unlink(path, **options):
    # Python's temporary files are open when they go; Windows has a flag for that (O_TEMPORARY).
    if not os.path.basename(path).startswith("tmp"):
        refuse_open(path)
    _unlink(path, **options)


def rename(source, target, **options):
    refuse_open(source)
    if os.path.lexists(target):
        raise FileExistsError(17, "Cannot create a file when that file already exists", source, None, target)
    _rename(source, target, **options)


def select_sockets(*lists):
    for one in [one for some in lists[:3] for one in some]:
        number = one if isinstance(one, int) else one.fileno()
        if not stat.S_ISSOCK(os.fstat(number).st_mode):
            raise OSError(10038, "An operation was attempted on something that is not a socket")
    return _select(*lists)


os.link, os.open, os.rename, select.select = link, open_file, rename, select_sockets
os.replace, os.unlink, os.remove = replace, unlink, unlink
