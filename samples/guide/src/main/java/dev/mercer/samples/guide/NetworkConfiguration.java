package dev.mercer.samples.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

  @Bean
  FlowerService flowerService() throws IOException {
    MercerIrises net = MercerIrises.load(Path.of("irises.safetensors"));
    WarmUp.run(net, Duration.ofSeconds(1));
    return new FlowerService(net);
  }
}
