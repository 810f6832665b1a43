// __builtin_add_overflow and its relatives where a type has 128 bits: the exact result as sign and magnitude, and whether it fits.
typedef unsigned __int128 word;

enum { ADD, SUB, MUL };

/** `how`: the operation, 4 and 8: the operands are signed, 16: the result is, 32 times its bits. No `to`: only asked. */
int __overflow_ti(word a, word b, int how, void *to) {
  int op = how & 3, bits = how >> 5;
  int below = how & 4 && a >> 127, other = how & 8 && b >> 127, over = 0;
  if (below) a = -a;
  if (other) b = -b;
  if (op == SUB) other = !other;
  word size;
  if (op == MUL) {
    unsigned long ah = a >> 64, al = a, bh = b >> 64, bl = b;
    word first = (word)ah * bl, second = (word)al * bh, cross = first + second;
    over = (ah && bh) || first >> 64 || second >> 64;
    size = (word)al * bl + (cross << 64);
    over |= size < cross << 64;
    below = below != other;
  } else if (below == other) {
    size = a + b;
    over = size < a;
  } else if (a >= b) {
    size = a - b;
  } else {
    size = b - a;
    below = other;
  }
  if (to) {
    word value = below ? -size : size;
    const unsigned char *from = (const unsigned char *)&value;
    if (bits == 1) *(unsigned char *)to = value & 1;
    for (int i = 0; i < bits / 8; i++) ((unsigned char *)to)[i] = from[i];
  }
  if (over || size == 0) return over;
  if (how & 16) return below ? size > (word)1 << (bits - 1) : size >> (bits - 1) != 0;
  return below || (bits < 128 && size >> bits);
}
