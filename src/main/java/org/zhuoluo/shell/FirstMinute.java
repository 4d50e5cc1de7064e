package org.zhuoluo.shell;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.zhuoluo.shared.Preparation;

@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstMinute implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Preparation preparation = new Preparation();
        context.getDefaultListableBeanFactory().registerSingleton("preparation", preparation);
    }
}
