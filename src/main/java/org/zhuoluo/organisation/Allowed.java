package org.zhuoluo.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a handler: the first, coarse wall. What is not declared is refused; what a person may see or do
 * with one particular thing is decided behind it, in the door. {@code open} handlers need no sign-in.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Role[] value() default {};

    boolean open() default false;
}
