package org.zhuoluo;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives every {@link HouseTest} class its own database before its first test. */
class OwnDatabase extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        HouseTest house = AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(), HouseTest.class);
        if (house == null) {
            return;
        }
        SwitchingDataSource source = context.getApplicationContext().getBean(SwitchingDataSource.class);
        source.leave();
        source.switchTo(TestServer.copyOf(house.value()));
        context.getApplicationContext().getBean(StillClock.class).reset();
    }
}
