#include <stdio.h>
#include <string.h>
#include <time.h>
int main(void){ time_t w=1000000000; struct tm*g=gmtime(&w); char b[4000]; const char*f[]={"%5d|%-5d|%_5d|%05d","%5e|%-5e|%_5e|%05e","%10Y|%-10Y|%_10Y|%010Y","%8B|%-8B|%_8B|%08B|%^8B|%#8B","%6H|%-6H|%_6H","%5y|%-5y","%12F|%-12F|%_12F|%012F","%12T|%012T","%3p|%-3p|%^p|%#p|%P","%5j|%-5j|%_5j","%4u|%-4w","%12s|%012s","%E|%Ey|%Od|%q","%30c|%-30c","%5%|%3n|","%N"};
 for(unsigned i=0;i<sizeof f/sizeof*f;i++){ size_t n=strftime(b,sizeof b,f[i],g); printf("%-30s %zu [%s]\n",f[i],n,n?b:""); } printf("%zu %zu\n",strftime(b,500,"%-2000Y",g),strftime(b,2500,"%-2000Y",g)); return 0; }
