package org.zhuoluo.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.shared.Preparation.Step;

/**
 * Before anything else: somebody at the entrance, who tells what is being made ready until the house itself can answer. Where
 * the address cannot be had now (another program's, a random port, TLS of our own) nobody stands there, and nothing is lost.
 */
class FirstMinute implements SmartApplicationListener {

    private static final int USUAL_PORT = 8080;

    private final Preparation preparation = new Preparation();
    private @Nullable EarlyEntrance entrance;

    @Override
    public boolean supportsEventType(Class<? extends ApplicationEvent> event) {
        return event == ApplicationEnvironmentPreparedEvent.class || event == ApplicationContextInitializedEvent.class;
    }

    /** As soon as it is known at which address, and before anything that takes time. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent known) {
            entrance = open(known.getEnvironment());
        } else if (event instanceof ApplicationContextInitializedEvent begun && entrance != null) {
            DefaultListableBeanFactory beans =
                    (DefaultListableBeanFactory) begun.getApplicationContext().getBeanFactory();
            beans.registerSingleton("preparation", preparation);
            beans.registerSingleton("earlyEntrance", entrance);
            beans.registerDisposableBean("earlyEntrance", entrance::close);
        }
    }

    private EarlyEntrance open(Environment environment) {
        preparation.begin(Step.HOUSE);
        EarlyEntrance opened = new EarlyEntrance(new EarlyPage(preparation, steps(environment)));
        if (isWanted(environment)) {
            opened.open(environment.getProperty("server.address"), port(environment));
        }
        return opened;
    }

    private static boolean isWanted(Environment environment) {
        boolean pages = !WebApplicationType.NONE
                .name()
                .equalsIgnoreCase(environment.getProperty("spring.main.web-application-type"));
        boolean plain = !environment.containsProperty("server.ssl.key-store")
                && !environment.containsProperty("server.ssl.certificate")
                && !environment.containsProperty("server.ssl.bundle");
        return pages && plain && port(environment) > 0;
    }

    private static int port(Environment environment) {
        return environment.getProperty("server.port", Integer.class, USUAL_PORT);
    }

    private static List<Step> steps(Environment environment) {
        List<Step> steps = new ArrayList<>(List.of(Step.values()));
        if (environment.containsProperty("spring.datasource.url")) {
            steps.removeAll(List.of(Step.PROGRAMS, Step.DATABASE));
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            steps.remove(Step.CONTENT);
        }
        return steps;
    }
}
