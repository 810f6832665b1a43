#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <string.h>
int main(void){
  double xs[]={0,1e-10,0.1,0.5,1,2,2.4,3.5,7,10,15.3,24.9,25,25.1,30,50,100.5,1000,1e5,1e10,1e100};
  for(unsigned i=0;i<sizeof xs/sizeof*xs;i++){double x=xs[i];printf("%.4g: %.12g %.12g %.12g %.12g",x,j0(x),j1(x),y0(x),y1(x));
   int ns[]={2,3,5,10,20,50,100};for(int k=0;k<7;k++)printf(" %.10g %.10g",jn(ns[k],x),yn(ns[k],x));puts("");}
  printf("%g %g %g %g\n",j0(-2.5),j1(-2.5),jn(3,-2.5),jn(-3,2.5));
  errno=0;double r=y0(-1);printf("%g %s\n",fabs(r),strerror(errno));errno=0;printf("%g ",y1(0));puts(strerror(errno));
  printf("%g %g %g %g %g\n",j0(INFINITY),j1(-INFINITY),y0(INFINITY),fabs(jn(2,NAN)),yn(-3,2));
  printf("%.7g %.7g %.7g %.7g\n",j0f(1.5f),y1f(2.5f),jnf(2,3.f),ynf(3,2.f));
  printf("%.12Lg %.12Lg\n",j0l(1.5L),ynl(2,1.5L));
  return 0;}
