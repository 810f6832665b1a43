#include <bits/sysexits.h>
