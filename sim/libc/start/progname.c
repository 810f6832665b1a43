char *program_invocation_name = "";
char *program_invocation_short_name = "";
