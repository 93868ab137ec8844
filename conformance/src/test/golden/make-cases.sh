#!/bin/sh
# Makes every committed case again; see README.md.
set -eu
cd "$(dirname "$0")"
out=../resources/dev/mercer/conformance/golden
mkdir -p "$out"

# make NAME SEED ROWS SCALE NEAR GAIN INPUTS LAYER...
make() {
  name=$1
  shift
  python3 reference.py "$out/$name.json.gz" "$@"
}

# kernel NAME SEED ROWS SCALE NEAR GAIN INPUTS UNITS OUTPUTS READOUT
kernel() {
  make "$1" "$2" "$3" "$4" "$5" "$6" "$7" "near=yat(x):$8" "out=${10}(near):$9"
}

nw=nadaraya_watson

# The cases that the layer was designed with.
kernel d3_u5_o2_linear            1   7     1  0    1     3   5  2 linear
kernel d17_u33_o4_linear          2  19     1  4    1    17  33  4 linear
kernel d17_u33_o4_nw              3  19     1  4    1    17  33  4 $nw
kernel d64_u128_o10_linear        4  50     1  8    1    64 128 10 linear
kernel near_d64_u40_o3_scale30    5  40    30 40    1    64  40  3 linear

# One of everything; one off 16, 32 and 64, each way; rows that fill no tile.
kernel d1_u1_o1_linear           11   1     1  0    1     1   1  1 linear
kernel d1_u1_o1_nw               12   3     1  0    1     1   1  1 $nw
kernel d15_u16_o17_linear        13   5     1  0    1    15  16 17 linear
kernel d16_u17_o15_nw            14   6     1  0    1    16  17 15 $nw
kernel d17_u15_o16_linear        15   7     1  0    1    17  15 16 linear
kernel d31_u33_o32_linear        16   3     1  0    1    31  33 32 linear
kernel d32_u31_o33_nw            17   9     1  0    1    32  31 33 $nw
kernel d33_u32_o31_linear        18   2     1  0    1    33  32 31 linear
kernel d63_u8_o64_linear         19   5     1  0    1    63   8 64 linear
kernel d64_u9_o63_nw             20   5     1  0    1    64   9 63 $nw
kernel d9_u65_o1_linear          23   5     1  0    1     9  65  1 linear
kernel d8_u63_o65_nw             24   5     1  0    1     8  63 65 $nw
kernel d65_u64_o2_linear         21   6     1  0    1    65  64  2 linear
kernel d4_u10_o2_linear          22 131     1  0    1     4  10  2 linear

# A gain that is not 1.
kernel d7_u20_o3_gain_linear     31   5     1  0 0.37     7  20  3 linear
kernel d7_u20_o3_gain_nw         32   5     1  0   40     7  20  3 $nw

# Pictures.
kernel d784_u17_o10_linear       41   3     1  0    1   784  17 10 linear
kernel near_d784_u3_o2           42   4     1  3    1   784   3  2 linear

# Rows beside prototypes, at every scale.
kernel near_d20_u18_o3_scale001  51   6  0.01  4    1    20  18  3 linear
kernel near_d20_u18_o3_scale1    52   6     1  4    1    20  18  3 linear
kernel near_d20_u18_o3_scale30   53   6    30  4    1    20  18  3 linear
kernel near_d20_u18_o3_scale1000 54   6  1000  4    1    20  18  3 linear
kernel near_d20_u18_o3_nw        55   6     1  6    1    20  18  3 $nw

# Two kernels, with everything that may stand between them.
make two_blocks_nw               61   7     1  0    1    20 \
  "near=yat(x):33" "mid=linear(near):20" "sum=add(mid,x)" "unit=normalize(sum)" "last=yat(unit):18" "out=$nw(last):5"
make two_blocks_linear           62  10     1  0  0.5     9 \
  "scaled=standardize(x)" "near=yat(scaled):16" "mid=$nw(near):9" "sum=add(scaled,mid)" "last=yat(sum):40" \
  "out=linear(last):3"
