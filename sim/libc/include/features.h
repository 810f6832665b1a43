#include <bits/features.h>
