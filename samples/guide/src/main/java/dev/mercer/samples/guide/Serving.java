package dev.mercer.samples.guide;

import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class Serving {
  public static void main(String[] arguments) throws IOException, InterruptedException {
    train(Path.of("irises.safetensors"));
    plain();
    spring();
  }

  private static void train(Path file) throws IOException {
    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, FlowerTable.read(Path.of("iris.csv")).dataset());
    net.save(file);
  }

  private static void plain() throws IOException, InterruptedException {
    MercerIrises net = MercerIrises.load(Path.of("irises.safetensors"));
    if (!net.backend().vector()) {
      System.err.println("Slow: " + net.backend());
    }
    WarmUp.run(net, Duration.ofSeconds(1));
    try (FlowerServer server = new FlowerServer(new FlowerService(net), 0)) {
      System.out.println(get(server.address().resolve("/species?6.0,2.7,5.0,1.7")));
      System.out.println(get(server.address().resolve("/species?red")));
    }
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static void spring() {
    try (var context = new AnnotationConfigApplicationContext(NetworkConfiguration.class)) {
      FlowerService service = context.getBean(FlowerService.class);
      System.out.println(service.answer(new Flower(6.0f, 2.7f, 5.0f, 1.7f)));
    }
  }
}
