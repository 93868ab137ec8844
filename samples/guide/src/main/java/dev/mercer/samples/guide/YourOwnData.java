package dev.mercer.samples.guide;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.OneVersusRest;
import dev.mercer.runtime.OperatingPoint;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import dev.mercer.table.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

final class YourOwnData {
  public static void main(String[] arguments) throws IOException {
    List<Shipment> shipments = Shipments.read(2000, 1);
    Dataset data = dataset(shipments);
    System.out.println(data);

    Split split = data.split(0.2, 1);
    Trainer trainer = Trainer.defaults();

    MercerParcels net = MercerParcels.create(42);
    trainer.fit(net, split.rest());
    System.out.println(Evaluation.of(net, split.heldOut()));

    MercerParcels balanced = MercerParcels.create(42);
    trainer.fit(balanced, split.rest().withBalancedClasses());
    System.out.println(Evaluation.of(balanced, split.heldOut()));

    threshold(net, split);
    byTime(data);
    file();
    arrays();
  }

  private static Dataset dataset(List<Shipment> shipments) {
    return MercerParcels.dataset(
        shipments.stream().map(Parcel::of).toList(),
        shipments.stream().map(each -> each.late() ? Arrival.LATE : Arrival.ON_TIME).toList());
  }

  private static void threshold(MercerParcels net, Split split) {
    OneVersusRest late = Evaluation.of(net, split.heldOut()).oneVersusRest(Arrival.LATE);
    OperatingPoint point = late.forCosts(1, 10);
    System.out.printf(
        Locale.ROOT,
        "alarm from %.2f on: %.0f %% of late parcels found, %.0f %% of alarms right%n",
        point.threshold(),
        100 * point.recall(),
        100 * point.precision());
  }

  private static void byTime(Dataset data) {
    Dataset past = data.rows(IntStream.range(0, 1600).toArray());
    Dataset recent = data.rows(IntStream.range(1600, 2000).toArray());
    MercerParcels net = MercerParcels.create(42);
    Trainer.defaults().fit(net, past);
    System.out.println("accuracy on recent rows: " + Evaluation.of(net, recent).accuracy());
  }

  private static void file() throws IOException {
    Path file = Path.of("parcels.csv");
    Files.writeString(
        file,
        """
        id,carrier,weight,kilometres,express,depot,outcome
        7001,van,12.5,340,no,North,on time
        7002,bicycle,,12,yes,"Harbour",late
        """);
    Csv csv = Csv.read(file);
    Dataset data = csv.dataset(MercerParcelFile.schema(), "outcome");
    System.out.println(data + ", without " + csv.ignored(MercerParcelFile.schema(), "outcome"));

    Map<String, String> request =
        Map.of("carrier", "van", "kilometres", "80", "express", "yes", "depot", "South");
    System.out.println(MercerParcelFile.schema().row(request));
  }

  private static void arrays() {
    float[][] readings = {{0.1f, 20}, {0.2f, 22}, {2.9f, 61}, {3.1f, 64}};
    int[] states = {0, 0, 1, 1};
    MercerMotor net = MercerMotor.create(42);
    Trainer.defaults().fit(net, Dataset.of(readings, states));
    System.out.println(net.predict(new float[] {3.0f, 60}).label());
  }
}
