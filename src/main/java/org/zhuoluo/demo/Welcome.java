package org.zhuoluo.demo;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Region;

/** Loads the demo at the first start, and tells whoever started it where to go and as whom. */
@Component
@Profile("demo")
class Welcome implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DemoRound demo;
    private final Neighbours neighbours;
    private final Environment environment;
    private final String address;

    Welcome(
            DemoRound demo,
            Neighbours neighbours,
            Environment environment,
            @Value("${server.address:127.0.0.1}") String address) {
        this.demo = demo;
        this.neighbours = neighbours;
        this.environment = environment;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Region> city = demo.load();
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        LOG.info("""

                着落 Zhuoluo  http://{}:{}
                演示账号 Demo accounts: office leader supervisor lead unit principal system security audit
                另有 and also: office2 leader2 lead2 principal2 city
                密码 Password: {}
                """, address, port, DemoRound.PASSWORD);
        city.ifPresent(neighbours::load);
    }
}
