/* Stirling's series: B(2k) / (2k (2k - 1)), k = 1 … 12, as sums of two doubles. */
static const double stirling[12][2] = {
    {0x1.5555555555555p-4, 0x1.5555555555555p-58},
    {-0x1.6c16c16c16c17p-9, 0x1.f49f49f49f49fp-64},
    {0x1.a01a01a01a01ap-11, 0x1.a01a01a01a01ap-71},
    {-0x1.3813813813814p-11, 0x1.fb1fb1fb1fb20p-65},
    {0x1.b951e2b18ff23p-11, 0x1.5c3a9ce01b952p-65},
    {-0x1.f6ab0d9993c7dp-10, 0x1.f82553c999b0ep-64},
    {0x1.a41a41a41a41ap-8, 0x1.0690690690690p-62},
    {-0x1.e4286cb0f5398p-6, 0x1.1efcdab896745p-61},
    {0x1.6fe96381e0680p-3, -0x1.79e2405a71f88p-61},
    {-0x1.6476701181f3ap+0, 0x1.24246319da678p-56},
    {0x1.ace44322ce006p+3, -0x1.62c2b1bbcdd32p-51},
    {-0x1.39b2525cccc1bp+7, 0x1.52604768a30fcp-47}};
