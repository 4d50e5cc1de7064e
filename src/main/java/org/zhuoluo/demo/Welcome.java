package org.zhuoluo.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Console;

/** Tells whoever started it where to go and as whom. */
@Component
@Profile("demo")
class Welcome implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final String address;

    Welcome(Environment environment, @Value("${server.address:127.0.0.1}") String address) {
        this.environment = environment;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        LOG.info(
                """

                {}  http://{}:{}
                {}: office leader supervisor lead unit principal system security audit
                {}: office2 leader2 lead2 principal2 city
                {}: {}
                """,
                Console.words("着落", "Zhuoluo"),
                address,
                port,
                Console.words("演示账号", "Demo accounts"),
                Console.words("另有", "and also"),
                Console.words("密码", "Password"),
                DemoRound.PASSWORD);
    }
}
