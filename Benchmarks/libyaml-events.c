/* The floor: reads every file named on standard input and lets libyaml parse it, deleting each event. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static unsigned char content[1 << 20];

int main(void) {
  char path[4096];
  unsigned long files = 0, events = 0, bytes = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); return 1; }
    size_t size = fread(content, 1, sizeof content, file);
    fclose(file);

    yaml_parser_t parser;
    yaml_event_t event;
    int isLast = 0;
    if (!yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_string(&parser, content, size);
    while (!isLast) {
      if (!yaml_parser_parse(&parser, &event)) { fprintf(stderr, "%s: %s\n", path, parser.problem); return 1; }
      isLast = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
      events++;
    }
    yaml_parser_delete(&parser);
    files++;
    bytes += size;
  }
  printf("%lu files, %lu bytes, %lu events\n", files, bytes, events);
  return 0;
}
