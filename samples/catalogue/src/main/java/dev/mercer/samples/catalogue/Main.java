package dev.mercer.samples.catalogue;

/** The command. */
final class Main {
  private Main() {}

  /** Prints what will be measured. */
  public static void main(String[] arguments) {
    for (Claim claim : Claim.values()) {
      System.out.println(claim.title());
      claim.criteria().forEach(each -> System.out.println("  " + each.what()));
    }
  }
}
