package dev.mercer.conformance.golden;

import dev.mercer.Add;
import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Normalize;
import dev.mercer.Scale;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.runtime.Model;
import java.util.Map;
import java.util.function.LongFunction;

/** The networks of the golden cases: shapes are fixed when a network is compiled. */
final class GoldenNetworks {
  private GoldenNetworks() {}

  /** Makes the network of each case. */
  static final Map<String, LongFunction<Model>> BY_CASE =
      Map.ofEntries(
          Map.entry("d3_u5_o2_linear", MercerGoldenNetworks_D3U5O2Linear::create),
          Map.entry("d17_u33_o4_linear", MercerGoldenNetworks_D17U33O4Linear::create),
          Map.entry("d17_u33_o4_nw", MercerGoldenNetworks_D17U33O4Nw::create),
          Map.entry("d64_u128_o10_linear", MercerGoldenNetworks_D64U128O10Linear::create),
          Map.entry("near_d64_u40_o3_scale30", MercerGoldenNetworks_D64U40O3Linear::create),
          Map.entry("d1_u1_o1_linear", MercerGoldenNetworks_D1U1O1Linear::create),
          Map.entry("d1_u1_o1_nw", MercerGoldenNetworks_D1U1O1Nw::create),
          Map.entry("d15_u16_o17_linear", MercerGoldenNetworks_D15U16O17Linear::create),
          Map.entry("d16_u17_o15_nw", MercerGoldenNetworks_D16U17O15Nw::create),
          Map.entry("d17_u15_o16_linear", MercerGoldenNetworks_D17U15O16Linear::create),
          Map.entry("d31_u33_o32_linear", MercerGoldenNetworks_D31U33O32Linear::create),
          Map.entry("d32_u31_o33_nw", MercerGoldenNetworks_D32U31O33Nw::create),
          Map.entry("d33_u32_o31_linear", MercerGoldenNetworks_D33U32O31Linear::create),
          Map.entry("d63_u8_o64_linear", MercerGoldenNetworks_D63U8O64Linear::create),
          Map.entry("d64_u9_o63_nw", MercerGoldenNetworks_D64U9O63Nw::create),
          Map.entry("d9_u65_o1_linear", MercerGoldenNetworks_D9U65O1Linear::create),
          Map.entry("d8_u63_o65_nw", MercerGoldenNetworks_D8U63O65Nw::create),
          Map.entry("d65_u64_o2_linear", MercerGoldenNetworks_D65U64O2Linear::create),
          Map.entry("d4_u10_o2_linear", MercerGoldenNetworks_D4U10O2Linear::create),
          Map.entry("d7_u20_o3_gain_linear", MercerGoldenNetworks_D7U20O3Linear::create),
          Map.entry("d7_u20_o3_gain_nw", MercerGoldenNetworks_D7U20O3Nw::create),
          Map.entry("d784_u17_o10_linear", MercerGoldenNetworks_D784U17O10Linear::create),
          Map.entry("near_d784_u3_o2", MercerGoldenNetworks_D784U3O2Linear::create),
          Map.entry("near_d20_u18_o3_scale001", MercerGoldenNetworks_D20U18O3Linear::create),
          Map.entry("near_d20_u18_o3_scale1", MercerGoldenNetworks_D20U18O3Linear::create),
          Map.entry("near_d20_u18_o3_scale30", MercerGoldenNetworks_D20U18O3Linear::create),
          Map.entry("near_d20_u18_o3_scale1000", MercerGoldenNetworks_D20U18O3Linear::create),
          Map.entry("near_d20_u18_o3_nw", MercerGoldenNetworks_D20U18O3Nw::create),
          Map.entry("factors_nw", MercerGoldenNetworks_FactorsNw::create),
          Map.entry("factors_d70_linear", MercerGoldenNetworks_FactorsD70Linear::create),
          Map.entry("two_blocks_nw", MercerGoldenNetworks_TwoBlocksNw::create),
          Map.entry("two_blocks_linear", MercerGoldenNetworks_TwoBlocksLinear::create));

  @Network
  interface D3U5O2Linear {
    @Yat(units = 5)
    float[] near(@Input(3) float[] x);

    @Linear(units = 2)
    float[] out(float[] near);
  }

  @Network
  interface D17U33O4Linear {
    @Yat(units = 33)
    float[] near(@Input(17) float[] x);

    @Linear(units = 4)
    float[] out(float[] near);
  }

  @Network
  interface D17U33O4Nw {
    @Yat(units = 33)
    float[] near(@Input(17) float[] x);

    @NadarayaWatson(units = 4)
    float[] out(float[] near);
  }

  @Network
  interface D64U128O10Linear {
    @Yat(units = 128)
    float[] near(@Input(64) float[] x);

    @Linear(units = 10)
    float[] out(float[] near);
  }

  @Network
  interface D64U40O3Linear {
    @Yat(units = 40)
    float[] near(@Input(64) float[] x);

    @Linear(units = 3)
    float[] out(float[] near);
  }

  @Network
  interface D1U1O1Linear {
    @Yat(units = 1)
    float[] near(@Input(1) float[] x);

    @Linear(units = 1)
    float[] out(float[] near);
  }

  @Network
  interface D1U1O1Nw {
    @Yat(units = 1)
    float[] near(@Input(1) float[] x);

    @NadarayaWatson(units = 1)
    float[] out(float[] near);
  }

  @Network
  interface D15U16O17Linear {
    @Yat(units = 16)
    float[] near(@Input(15) float[] x);

    @Linear(units = 17)
    float[] out(float[] near);
  }

  @Network
  interface D16U17O15Nw {
    @Yat(units = 17)
    float[] near(@Input(16) float[] x);

    @NadarayaWatson(units = 15)
    float[] out(float[] near);
  }

  @Network
  interface D17U15O16Linear {
    @Yat(units = 15)
    float[] near(@Input(17) float[] x);

    @Linear(units = 16)
    float[] out(float[] near);
  }

  @Network
  interface D31U33O32Linear {
    @Yat(units = 33)
    float[] near(@Input(31) float[] x);

    @Linear(units = 32)
    float[] out(float[] near);
  }

  @Network
  interface D32U31O33Nw {
    @Yat(units = 31)
    float[] near(@Input(32) float[] x);

    @NadarayaWatson(units = 33)
    float[] out(float[] near);
  }

  @Network
  interface D33U32O31Linear {
    @Yat(units = 32)
    float[] near(@Input(33) float[] x);

    @Linear(units = 31)
    float[] out(float[] near);
  }

  @Network
  interface D63U8O64Linear {
    @Yat(units = 8)
    float[] near(@Input(63) float[] x);

    @Linear(units = 64)
    float[] out(float[] near);
  }

  @Network
  interface D64U9O63Nw {
    @Yat(units = 9)
    float[] near(@Input(64) float[] x);

    @NadarayaWatson(units = 63)
    float[] out(float[] near);
  }

  @Network
  interface D9U65O1Linear {
    @Yat(units = 65)
    float[] near(@Input(9) float[] x);

    @Linear(units = 1)
    float[] out(float[] near);
  }

  @Network
  interface D8U63O65Nw {
    @Yat(units = 63)
    float[] near(@Input(8) float[] x);

    @NadarayaWatson(units = 65)
    float[] out(float[] near);
  }

  @Network
  interface D65U64O2Linear {
    @Yat(units = 64)
    float[] near(@Input(65) float[] x);

    @Linear(units = 2)
    float[] out(float[] near);
  }

  @Network
  interface D4U10O2Linear {
    @Yat(units = 10)
    float[] near(@Input(4) float[] x);

    @Linear(units = 2)
    float[] out(float[] near);
  }

  @Network
  interface D7U20O3Linear {
    @Yat(units = 20)
    float[] near(@Input(7) float[] x);

    @Linear(units = 3)
    float[] out(float[] near);
  }

  @Network
  interface D7U20O3Nw {
    @Yat(units = 20)
    float[] near(@Input(7) float[] x);

    @NadarayaWatson(units = 3)
    float[] out(float[] near);
  }

  @Network
  interface D784U17O10Linear {
    @Yat(units = 17)
    float[] near(@Input(784) float[] x);

    @Linear(units = 10)
    float[] out(float[] near);
  }

  @Network
  interface D784U3O2Linear {
    @Yat(units = 3)
    float[] near(@Input(784) float[] x);

    @Linear(units = 2)
    float[] out(float[] near);
  }

  @Network
  interface D20U18O3Linear {
    @Yat(units = 18)
    float[] near(@Input(20) float[] x);

    @Linear(units = 3)
    float[] out(float[] near);
  }

  @Network
  interface D20U18O3Nw {
    @Yat(units = 18)
    float[] near(@Input(20) float[] x);

    @NadarayaWatson(units = 3)
    float[] out(float[] near);
  }

  @Network
  interface TwoBlocksNw {
    @Yat(units = 33)
    float[] near(@Input(20) float[] x);

    @Linear(units = 20)
    float[] mid(float[] near);

    @Add
    float[] sum(float[] mid, float[] x);

    @Normalize
    float[] unit(float[] sum);

    @Yat(units = 18)
    float[] last(float[] unit);

    @NadarayaWatson(units = 5)
    float[] out(float[] last);
  }

  /** Factors beneath a kernel, and behind a normalised branch. */
  @Network
  interface FactorsNw {
    @Standardize
    float[] scaled(@Input(9) float[] x);

    @Scale
    float[] weighed(float[] scaled);

    @Yat(units = 16)
    float[] near(float[] weighed);

    @Linear(units = 9)
    float[] mid(float[] near);

    @Normalize
    float[] unit(float[] mid);

    @Scale
    float[] sized(float[] unit);

    @Add
    float[] sum(float[] sized, float[] scaled);

    @Yat(units = 20)
    float[] last(float[] sum);

    @NadarayaWatson(units = 3)
    float[] out(float[] last);
  }

  /** Factors of the input, in several panels, and of a kernel's responses. */
  @Network
  interface FactorsD70Linear {
    @Scale
    float[] weighed(@Input(70) float[] x);

    @Yat(units = 40)
    float[] near(float[] weighed);

    @Scale
    float[] sized(float[] near);

    @Linear(units = 2)
    float[] out(float[] sized);
  }

  @Network
  interface TwoBlocksLinear {
    @Standardize
    float[] scaled(@Input(9) float[] x);

    @Yat(units = 16)
    float[] near(float[] scaled);

    @NadarayaWatson(units = 9)
    float[] mid(float[] near);

    @Add
    float[] sum(float[] scaled, float[] mid);

    @Yat(units = 40)
    float[] last(float[] sum);

    @Linear(units = 3)
    float[] out(float[] last);
  }
}
