/* The event loop of libyaml over a file, many times: libyaml_events FILE REPS. Prints the same JSON as assay-bench. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int events(const unsigned char *text, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  int is_done = 0;
  if (!yaml_parser_initialize(&parser)) return 0;
  yaml_parser_set_input_string(&parser, text, size);
  while (!is_done) {
    if (!yaml_parser_parse(&parser, &event)) return 0;
    is_done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return 1;
}

/* The most memory that the program has had, in kB; 0 where the system does not tell. */
static long peak(void) {
  char line[256];
  long kilobytes = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status))
    if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1) break;
  if (status) fclose(status);
  return kilobytes;
}

int main(int count, char **words) {
  if (count != 3) return 2;
  FILE *file = fopen(words[1], "rb");
  if (!file) return 4;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  unsigned char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) return 4;
  printf("{\"bytes\": %ld, \"ns\": [", size);
  for (int round = 0; round < atoi(words[2]); round++) {
    long long start = now();
    if (!events(text, size)) return 1;
    printf("%s%lld", round ? ", " : "", now() - start);
  }
  printf("], \"peak\": %ld}\n", peak());
  return 0;
}
