/* Runs a command and writes to FILE what it cost: CPU seconds (user and system) and peak memory in bytes.
 *
 * Usage: measure FILE COMMAND [ARGUMENT...]. The exit code is the command's. */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 3) { fprintf(stderr, "usage: measure FILE COMMAND [ARGUMENT...]\n"); return 64; }
  pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) { perror("measure"); return 1; }
#ifdef __APPLE__
  long peak = usage.ru_maxrss;
#else
  long peak = usage.ru_maxrss * 1024; /* Linux counts in KiB. */
#endif
  FILE *output = fopen(arguments[1], "a");
  if (!output) { perror(arguments[1]); return 1; }
  fprintf(output, "%.3f %.3f %ld\n", seconds(usage.ru_utime), seconds(usage.ru_stime), peak);
  if (fclose(output) != 0) { perror(arguments[1]); return 1; }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
