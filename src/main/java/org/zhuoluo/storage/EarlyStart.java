package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.zhuoluo.shared.Preparation;

/**
 * Where no external database is named, begins the embedded one before anything else, so that it unpacks and starts on one
 * core while the house is built on the other. Whoever needs the database waits for it; a house that fails to start stops it.
 */
class EarlyStart implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent begun) {
        GenericApplicationContext context = (GenericApplicationContext) begun.getApplicationContext();
        Environment environment = context.getEnvironment();
        boolean isExternal = environment.containsProperty("spring.datasource.url");
        Path folder = DataFolder.named(environment.getRequiredProperty("zhuoluo.data"), !isExternal);
        if (isExternal) {
            return;
        }
        Preparation preparation = context.getBeanFactory().getBean(Preparation.class);
        StartingServer server = new StartingServer(CompletableFuture.supplyAsync(
                () -> new EmbeddedServer(folder, preparation), task -> new Thread(task, "embedded-server").start()));
        context.getDefaultListableBeanFactory().registerSingleton("startingServer", server);
        context.getDefaultListableBeanFactory().registerDisposableBean("startingServer", server::close);
    }

    /** The embedded server, perhaps not there yet. */
    record StartingServer(CompletableFuture<EmbeddedServer> starting) {

        /** Waits until the server answers. A server that did not start fails here, in the thread that builds the house. */
        EmbeddedServer server() {
            return starting.join();
        }

        void close() throws IOException {
            EmbeddedServer started = starting.exceptionally(failure -> null).join();
            if (started != null) {
                started.close();
            }
        }
    }
}
