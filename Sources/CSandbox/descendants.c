// Ends what a program leaves behind. Whoever loses its parent becomes a child of this process, the nearest subreaper above it, however often
// it forked and whatever session it made: all that is left is always below us.
#define _GNU_SOURCE
#include "sandbox.h"
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct { pid_t process, parent; } Known;

// The parent stands behind the name, which may hold any character: `12 (name) S 11 ...`.
static pid_t parent_of(const char *process) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%.16s/stat", process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t size = read(file, text, sizeof text - 1);
  close(file);
  if (size <= 0) return -1;
  text[size] = 0;
  char *name_end = strrchr(text, ')');
  pid_t parent;
  return name_end && sscanf(name_end + 1, " %*c %d", &parent) == 1 ? parent : -1;
}

// Kills all that are there now, however deep. Returns how many.
static int kill_round(void) {
  static Known *known;
  static size_t room;
  size_t count = 0;
  DIR *folder = opendir("/proc");
  if (!folder) return 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    if (count == room) {
      Known *more = realloc(known, (room + 1024) * sizeof *known);
      if (!more) break;
      known = more;
      room += 1024;
    }
    pid_t parent = parent_of(entry->d_name);
    if (parent > 0) known[count++] = (Known){(pid_t)atoi(entry->d_name), parent};
  }
  closedir(folder);
  // Ours are those whose parents are ours: found by marking them until nothing changes. Marked ones have a parent below 0.
  int killed = 0;
  pid_t self = getpid();
  for (bool changes = true; changes;) {
    changes = false;
    for (size_t i = 0; i < count; i++) {
      if (known[i].parent < 0) continue;
      bool ours = known[i].parent == self;
      for (size_t j = 0; !ours && j < count; j++) ours = known[j].parent < 0 && known[j].process == known[i].parent;
      if (!ours) continue;
      known[i].parent = -1;
      kill(known[i].process, SIGKILL);
      killed++;
      changes = true;
    }
  }
  return killed;
}

void end_descendants(void) {
  // As long as there is one, waiting does not fail: usually the program was alone, and this is all.
  for (;;) {
    pid_t ended = waitpid(-1, NULL, WNOHANG | __WALL);
    if (ended > 0) continue;
    if (ended < 0) return;
    kill_round();
    // One of those killed comes to its end now; its children become ours.
    waitpid(-1, NULL, __WALL);
  }
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)kind, (void)place;
  remove(path);
  return 0;
}

void remove_folder(const char *path) { nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT); }
